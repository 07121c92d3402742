package dev.visprog.prompts.embedded.phrase;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;

/** A side of a picture, and its half on that side. */
public enum Side {
  LEFT,
  RIGHT,
  TOP,
  BOTTOM;

  /** Whether it is the left or the right one. */
  boolean isHorizontal() {
    return this == LEFT || this == RIGHT;
  }

  /** Finds this half of a picture. */
  public String half(Draft draft, String picture) throws Refusal {
    return draft.step("BOX", "Loc", "image", picture, "object", Draft.quote(name()));
  }
}
