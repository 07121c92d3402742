package dev.visprog.prompts.embedded.thing;

import dev.visprog.prompts.embedded.noun.Noun;
import dev.visprog.prompts.embedded.phrase.Where;
import java.util.List;

/** What narrows things down. */
public sealed interface Modifier {

  /** The same looks and doings the other way round; places stay as they are. */
  static List<Modifier> negated(List<Modifier> modifiers) {
    return modifiers.stream()
        .map(modifier -> modifier instanceof Trait trait ? trait.negated() : modifier)
        .toList();
  }

  /** A place in a picture: "in the upper half". */
  record Place(Where where) implements Modifier {}

  /** A place beside something else: "to the left of the tree". */
  record Beside(Direction direction, Things anchor) implements Modifier {

    /** {@code next to the red car}. */
    public String words() {
      return direction.words() + " the " + anchor.phrase();
    }
  }

  /**
   * How it looks, or what somebody wears or holds.
   *
   * @param attribute {@code red}, {@code wearing a hat}
   * @param adjective whether it is said before the noun
   * @param holds whether it must be so; false: it must not
   */
  record Trait(String attribute, boolean adjective, boolean holds) implements Modifier {
    static Trait adjective(String attribute) {
      return new Trait(attribute, true, true);
    }

    static Trait doing(String attribute) {
      return new Trait(attribute, false, true);
    }

    /** The same as it is said of a kind of thing: somebody is in red, a ball is red. */
    Trait fitting(Noun noun) {
      if (adjective && noun.isPerson() && Adjectives.COLOURS.contains(attribute)) {
        return new Trait("in " + attribute, false, holds);
      }
      boolean dressed = !adjective && attribute.startsWith("in ");
      return dressed && !noun.isPerson() && !noun.isFace()
          ? new Trait(attribute.substring(3), true, holds)
          : this;
    }

    /** Whether things of a kind can be like this at all. */
    boolean suits(Noun noun) {
      if (adjective || attribute.startsWith("held ")) {
        return !noun.isPerson() && !noun.isFace();
      }
      return noun.isPerson() || (noun.isFace() && attribute.startsWith("wearing "));
    }

    /** The same the other way round. */
    public Trait negated() {
      return new Trait(attribute, adjective, !holds);
    }
  }

  /**
   * Some in an order: "the two largest".
   *
   * @param by what comes first, as the tool {@code Sort} names it
   * @param first the place of the first that is meant, from 1
   * @param count how many are meant
   */
  record Pick(String by, int first, int count) implements Modifier {}
}
