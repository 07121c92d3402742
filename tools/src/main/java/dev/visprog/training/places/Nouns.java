package dev.visprog.training.places;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import java.util.List;
import java.util.stream.Stream;

/** What there is in drawn scenes. */
public final class Nouns {
  /** What things are called, then what backgrounds are. */
  public static final List<String> ALL =
      Stream.concat(
              Stream.of(Category.values()).map(Category::noun),
              Stream.of(Backdrop.values()).map(Backdrop::noun))
          .toList();

  private Nouns() {}
}
