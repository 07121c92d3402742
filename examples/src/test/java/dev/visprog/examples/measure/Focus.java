package dev.visprog.examples.measure;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a program speaks of.
 *
 * @param categories the things, as often as they are named; those of a group if it names a group
 * @param colours the colours
 */
record Focus(List<Category> categories, List<Colour> colours) {
  private static final Pattern TEXT = Pattern.compile("'([^']*)'");
  private static final Pattern WORD = Pattern.compile("[a-z]+");

  Focus {
    categories = List.copyOf(categories);
    colours = List.copyOf(colours);
  }

  /** Reads the words in a program's texts. */
  static Focus of(String program) {
    List<Category> categories = new ArrayList<>();
    List<Colour> colours = new ArrayList<>();
    TEXT.matcher(program)
        .results()
        .map(text -> text.group(1).toLowerCase(Locale.ROOT).replace("grey", "gray"))
        .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
        .forEach(
            word -> {
              for (Category category : Category.values()) {
                boolean named = word.equals(category.noun()) || word.equals(category.plural());
                boolean meant =
                    category.groups().stream()
                        .anyMatch(
                            group -> word.equals(group.noun()) || word.equals(group.plural()));
                if (named || meant) {
                  categories.add(category);
                }
              }
              Colour.named(word).ifPresent(colours::add);
            });
    return new Focus(categories, colours);
  }
}
