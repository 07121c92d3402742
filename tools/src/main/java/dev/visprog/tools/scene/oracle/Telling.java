package dev.visprog.tools.scene.oracle;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.phrase.Condition;
import dev.visprog.tools.scene.phrase.Noun;

/** How much a condition tells: that it is a dog is more than that it is an animal, or brown. */
final class Telling {
  private static final int CATEGORIES = Category.values().length;

  private Telling() {}

  static int of(Condition condition) {
    if (condition instanceof Condition.Is one) {
      return of(one.noun());
    }
    if (condition instanceof Condition.Described one) {
      return of(one.description().noun()) + of(one.description().condition()) + 1;
    }
    if (condition instanceof Condition.All all) {
      return all.conditions().stream().mapToInt(Telling::of).sum();
    }
    return condition instanceof Condition.Always ? 0 : 1;
  }

  /** More for fewer categories; something for what the background is made of. */
  private static int of(Noun noun) {
    return noun.categories().isEmpty() ? 1 : 2 * (CATEGORIES - noun.categories().size());
  }
}
