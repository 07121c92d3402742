package dev.visprog.training.data;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Group;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.drawing.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words for a thing: {@code large red ball}, {@code person with glasses}, {@code blue}.
 *
 * @param noun null for an attribute alone
 * @param colour null if nothing is said of it, and so the others
 */
public record Phrase(
    @Nullable String noun,
    @Nullable Colour colour,
    @Nullable Size size,
    @Nullable Wearable wears,
    @Nullable Category holds) {
  private static final List<Category> HELD =
      List.of(Category.UMBRELLA, Category.BALLOON, Category.BALL);

  /** What nouns there are, those of kinds of things and of backgrounds too. */
  private static final List<String> NOUNS =
      Stream.of(
              Stream.of(Category.values()).map(Category::noun),
              Stream.of(Group.values()).map(Group::noun),
              Stream.of(Backdrop.values()).map(Backdrop::noun))
          .flatMap(each -> each)
          .distinct()
          .toList();

  /** Words that are true of something: now few, now all that can be said. */
  public static Phrase trueOf(Facts facts, Chance chance) {
    String noun = chance.yes(0.75) ? facts.nouns().get(0) : chance.oneOf(facts.nouns());
    Colour colour = chance.yes(0.5) ? facts.colour() : null;
    Size size = chance.yes(0.1) ? facts.size() : null;
    List<Wearable> worn = facts.wears().stream().sorted().toList();
    List<Category> held = facts.holds().stream().sorted().toList();
    Wearable wears = !worn.isEmpty() && chance.yes(0.5) ? chance.oneOf(worn) : null;
    Category holds = !held.isEmpty() && chance.yes(0.5) ? chance.oneOf(held) : null;
    boolean bare = facts.colour() != null && chance.yes(0.12);
    return bare
        ? new Phrase(null, facts.colour(), null, null, null)
        : new Phrase(noun, colour, size, wears, holds);
  }

  /** Any words, true of something or not. */
  public static Phrase any(Chance chance) {
    if (chance.yes(0.05)) {
      return new Phrase(null, chance.oneOf(Colour.values()), null, null, null);
    }
    String noun = chance.oneOf(NOUNS);
    boolean person = noun.equals(Category.PERSON.noun());
    boolean ground = Backdrop.named(noun).isPresent();
    return new Phrase(
        noun,
        !ground && chance.yes(0.6) ? chance.oneOf(Colour.values()) : null,
        !ground && chance.yes(0.1) ? chance.oneOf(Size.values()) : null,
        person && chance.yes(0.5) ? chance.oneOf(Wearable.values()) : null,
        person && chance.yes(0.4) ? chance.oneOf(HELD) : null);
  }

  /** Whether all that it says is true of something. */
  public boolean isTrueOf(Facts facts) {
    return (noun == null || facts.nouns().contains(noun))
        && (colour == null || colour == facts.colour())
        && (size == null || size == facts.size())
        && (wears == null || facts.wears().contains(wears))
        && (holds == null || facts.holds().contains(holds));
  }

  /** The words themselves, as one of those who use them might choose them. */
  public String spoken(Chance chance) {
    List<String> words = new ArrayList<>();
    if (size != null) {
      boolean large = size == Size.LARGE;
      words.add(chance.yes(0.3) ? (large ? "big" : "little") : size.word());
    }
    if (colour != null) {
      words.add(colour == Colour.GRAY && chance.yes(0.5) ? "grey" : colour.word());
    }
    words.add(noun == null ? chance.oneOf("", "thing", "object") : noun);
    if (wears != null) {
      words.add(worn(wears, chance));
    }
    if (holds != null) {
      words.add(chance.oneOf("holding ", "with ") + article(holds.noun()));
    }
    return String.join(" ", words).strip();
  }

  private static String worn(Wearable wears, Chance chance) {
    String what = wears == Wearable.HAT ? "a hat" : "glasses";
    return chance.oneOf("wearing ", "with ", "in ") + what;
  }

  /** A word with its article. */
  public static String article(String words) {
    return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }
}
