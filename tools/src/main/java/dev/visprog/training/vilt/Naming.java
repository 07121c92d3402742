package dev.visprog.training.vilt;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Group;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What things are called in questions: as the planner says it, and as people might. */
final class Naming {
  /** Other words for things, of those that the drawn world knows. */
  private static final Map<Category, List<String>> SYNONYMS =
      Map.ofEntries(
          Map.entry(Category.PERSON, List.of("man", "woman", "child", "boy", "girl")),
          Map.entry(Category.DOG, List.of("puppy")),
          Map.entry(Category.CAT, List.of("kitten")),
          Map.entry(Category.HORSE, List.of("pony")),
          Map.entry(Category.CAR, List.of("automobile")),
          Map.entry(Category.BUS, List.of("coach")),
          Map.entry(Category.BOAT, List.of("ship", "sailboat")),
          Map.entry(Category.PLANE, List.of("airplane", "jet")),
          Map.entry(Category.BICYCLE, List.of("bike")),
          Map.entry(Category.HOUSE, List.of("cottage")),
          Map.entry(Category.CUP, List.of("mug")));

  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  private static final List<Category> HELD =
      List.of(Category.UMBRELLA, Category.BALLOON, Category.BALL);

  private Naming() {}

  /** What may be said besides the noun. */
  enum Say {
    NOUN,
    COLOUR,
    ANYTHING
  }

  static boolean isPerson(Thing thing) {
    return thing.category() == Category.PERSON;
  }

  /** Words for something that is there: {@code dog}, {@code small red ball}. */
  static String of(Thing thing, Say say, Chance chance) {
    String noun = noun(thing.category(), chance);
    Colour colour = thing.colour();
    String size =
        say == Say.ANYTHING && !thing.isPart() && chance.yes(0.08)
            ? size(thing.object().size(), chance) + " "
            : "";
    String coloured =
        say != Say.NOUN && colour != null && !isPerson(thing) && chance.yes(0.25)
            ? colour(colour, chance) + " "
            : "";
    String doing =
        say != Say.NOUN && isPerson(thing) && chance.yes(0.25) ? doing(thing, chance) : "";
    return size + coloured + noun + doing;
  }

  /** A noun for a kind of thing, or for a kind of such kinds. */
  static String noun(Category category, Chance chance) {
    List<String> others = SYNONYMS.getOrDefault(category, List.of());
    if (!others.isEmpty() && chance.yes(category == Category.PERSON ? 0.4 : 0.1)) {
      return chance.oneOf(others);
    }
    List<Group> groups = category.groups().stream().sorted().toList();
    return category != Category.PERSON && !groups.isEmpty() && chance.yes(0.08)
        ? chance.oneOf(groups).noun()
        : category.noun();
  }

  /**
   * What the nouns of a question name, with the colour that they are given: "balls" in "How many
   * red balls are there?" all red balls, "animals" all animals. What is worn is not looked at.
   *
   * @return by the number of the word, from 0; nothing for a noun of which nothing is there
   */
  static Map<Integer, List<Thing>> named(String question, View view) {
    List<String> words = List.of(NO_LETTERS.split(question.toLowerCase(Locale.ROOT), 0));
    Map<Integer, List<Thing>> named = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      String noun = words.get(i);
      String before = i == 0 ? "" : words.get(i - 1);
      if (Stream.of(Category.values()).anyMatch(category -> names(noun, category))) {
        named.put(
            i,
            Stream.concat(view.things().stream(), view.faces().stream())
                .filter(thing -> names(noun, thing.category()) && mayBe(before, thing))
                .toList());
      }
    }
    return named;
  }

  private static boolean names(String word, Category category) {
    return word.equals(category.noun())
        || word.equals(category.plural())
        || SYNONYMS.getOrDefault(category, List.of()).contains(word)
        || category.groups().stream()
            .anyMatch(group -> word.equals(group.noun()) || word.equals(group.plural()));
  }

  /** Whether a word before a noun is no other colour. */
  private static boolean mayBe(String word, Thing thing) {
    return Stream.of(Colour.values())
        .noneMatch(colour -> colour != thing.colour() && colour.word().equals(word));
  }

  /** Something of what a person wears or holds, after a blank; nothing if there is nothing. */
  private static String doing(Thing person, Chance chance) {
    List<Wearable> worn = person.object().wears().stream().sorted().toList();
    List<Category> held = person.object().holds();
    if (!worn.isEmpty() && (held.isEmpty() || chance.yes(0.6))) {
      return " wearing " + worn(chance.oneOf(worn));
    }
    return held.isEmpty() ? "" : " holding " + article(chance.oneOf(held).noun());
  }

  /** Something that a person may hold. */
  static Category anyHeld(Chance chance) {
    return chance.oneOf(HELD);
  }

  /** {@code a hat}. */
  static String worn(Wearable what) {
    return what == Wearable.HAT ? "a hat" : "glasses";
  }

  static String colour(Colour colour, Chance chance) {
    return colour == Colour.GRAY && chance.yes(0.4) ? "grey" : colour.word();
  }

  static String size(Size size, Chance chance) {
    boolean large = size == Size.LARGE;
    return chance.yes(0.3) ? (large ? "big" : "little") : size.word();
  }

  static String article(String words) {
    return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }
}
