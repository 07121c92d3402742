package dev.visprog.tools.scene.question;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.Wearable;
import java.util.function.Predicate;

/** What people may wear and hold, and what they do not. */
enum Clause {
  HAT("wearing a hat", object -> object.wears().contains(Wearable.HAT)),
  GLASSES("wearing glasses", object -> object.wears().contains(Wearable.GLASSES)),
  NO_HAT("not wearing a hat", object -> !object.wears().contains(Wearable.HAT)),
  NO_GLASSES("not wearing glasses", object -> !object.wears().contains(Wearable.GLASSES)),
  UMBRELLA("holding an umbrella", object -> object.holds().contains(Category.UMBRELLA)),
  BALLOON("holding a balloon", object -> object.holds().contains(Category.BALLOON)),
  BALL("holding a ball", object -> object.holds().contains(Category.BALL));

  private final String words;
  private final Predicate<SceneObject> test;

  Clause(String words, Predicate<SceneObject> test) {
    this.words = words;
    this.test = test;
  }

  /** {@code wearing a hat}. */
  String words() {
    return words;
  }

  boolean holdsFor(SceneObject person) {
    return test.test(person);
  }
}
