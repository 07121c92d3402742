package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.NumberWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence about what a view shows: {@code Two red balls and a person in green with a hat, grass
 * and sky behind them.} Things that can be told by the same words are counted together.
 */
public final class Caption {
  private Caption() {}

  /** The sentence, with a capital and a full stop. */
  public static String of(View view) {
    List<String> things = things(view);
    String ground = list(view.stuff().stream().map(Seen::noun).toList());
    if (things.isEmpty()) {
      return ground.isEmpty() ? "Nothing to be seen." : sentence("nothing but " + ground);
    }
    String behind = view.things().size() == 1 ? "it" : "them";
    return sentence(list(things) + (ground.isEmpty() ? "" : ", " + ground + " behind " + behind));
  }

  /**
   * Something that a sentence tells of.
   *
   * @param colour null if nothing is said of it
   */
  public record Mentioned(Category category, @Nullable Colour colour) {}

  /** The sentence about some things, with a capital and a full stop. */
  public static String of(List<Mentioned> things) {
    Map<Kind, Integer> kinds = new LinkedHashMap<>();
    for (Mentioned thing : things) {
      kinds.merge(new Kind(thing.category(), adjective(thing.colour()), ""), 1, Integer::sum);
    }
    return kinds.isEmpty() ? "Nothing to be seen." : sentence(list(told(kinds)));
  }

  private static List<String> things(View view) {
    Map<Kind, Integer> kinds = new LinkedHashMap<>();
    for (Thing thing : view.things()) {
      boolean inHand = view.holder(thing).filter(view::shows).isPresent();
      if (!inHand) { // else it is told with the person
        kinds.merge(kind(view, thing), 1, Integer::sum);
      }
    }
    return told(kinds);
  }

  private static List<String> told(Map<Kind, Integer> kinds) {
    List<String> told = new ArrayList<>();
    kinds.forEach((kind, count) -> told.add(kind.told(count)));
    return told;
  }

  private static Kind kind(View view, Thing thing) {
    List<String> extras = new ArrayList<>();
    Set<Wearable> wears = thing.object().wears();
    if (wears.contains(Wearable.HAT)) {
      extras.add("a hat");
    }
    if (wears.contains(Wearable.GLASSES)) {
      extras.add("glasses");
    }
    for (Thing held : view.held(thing)) {
      extras.add(withArticle(adjective(held.colour()) + held.noun()));
    }
    return new Kind(thing.category(), adjective(thing.colour()), list(extras));
  }

  private static String adjective(@Nullable Colour colour) {
    return colour == null ? "" : colour.word() + " ";
  }

  /** Things that are told by the same words. */
  private record Kind(Category category, String adjective, String extras) {

    String told(int count) {
      String noun = count == 1 ? category.noun() : category.plural();
      boolean clothed = category == Category.PERSON && !adjective.isEmpty();
      String counted = NumberWords.word(count);
      String phrase = clothed ? noun + " in " + adjective.strip() : adjective + noun;
      String told = count == 1 ? withArticle(phrase) : counted + " " + phrase;
      return extras.isEmpty() ? told : told + " with " + extras;
    }
  }

  private static String withArticle(String phrase) {
    return ("aeiou".indexOf(phrase.charAt(0)) < 0 ? "a " : "an ") + phrase;
  }

  /** {@code a, b and c}. */
  private static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : parts.subList(0, last).stream().collect(Collectors.joining(", "))
            + " and "
            + parts.get(last);
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
