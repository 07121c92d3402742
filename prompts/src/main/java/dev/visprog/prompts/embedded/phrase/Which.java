package dev.visprog.prompts.embedded.phrase;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which picture is meant.
 *
 * @param side the left or right one of two; null if it was not said so
 * @param number its place among all, from 1; 0 if it was not said so
 */
public record Which(@Nullable Side side, int number) {
  /** The picture; there must be but one. */
  public static final Which ONLY = new Which(null, 0);

  /** The left or the right one of two. */
  public static Which at(Side side) {
    return new Which(side, 0);
  }

  /** The one at a place among all, from 1. */
  public static Which number(int number) {
    return new Which(null, number);
  }

  /**
   * The name of the picture.
   *
   * @throws Refusal if there is no such picture, or it was not said which of several
   */
  public String in(Draft draft) throws Refusal {
    List<String> pictures = draft.pictures();
    if (pictures.isEmpty()) {
      throw new Refusal("there is no picture");
    }
    if (side != null) {
      if (!pictures.contains(side.name())) {
        throw new Refusal(
            "there is no %s picture among %s"
                .formatted(side.name().toLowerCase(Locale.ROOT), String.join(", ", pictures)));
      }
      return side.name();
    }
    if (number > pictures.size()) {
      throw new Refusal("there is no picture number %d of %d".formatted(number, pictures.size()));
    }
    if (number == 0 && pictures.size() > 1) {
      throw new Refusal(
          "there are %d pictures, and it does not say which: 'in the %s picture'"
              .formatted(pictures.size(), pictures.contains("LEFT") ? "left" : "first"));
    }
    return pictures.get(Math.max(0, number - 1));
  }
}
