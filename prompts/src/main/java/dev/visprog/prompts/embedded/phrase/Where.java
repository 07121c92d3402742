package dev.visprog.prompts.embedded.phrase;

import dev.visprog.prompts.embedded.grammar.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to look.
 *
 * @param which in which picture
 * @param half in which half of it; null: anywhere
 */
public record Where(Which which, @Nullable Side half) {
  /** Anywhere in the only picture. */
  public static final Where ANYWHERE = new Where(Which.ONLY, null);

  /** The slots of any pattern that say where. */
  private static final List<String> SLOTS = List.of("before", "where", "place", "after");

  /**
   * Where an instruction says that it is about: before, after, in the middle, or not at all.
   *
   * @throws Refusal if it says so twice
   */
  public static Where of(Reading reading) throws Refusal {
    Where where = ANYWHERE;
    for (String slot : SLOTS) {
      where = where.and(reading.find(slot, Where.class).orElse(ANYWHERE));
    }
    return where;
  }

  /**
   * The place that both of two phrases speak of.
   *
   * @throws Refusal if both name one
   */
  public Where and(Where other) throws Refusal {
    if (equals(ANYWHERE)) {
      return other;
    }
    if (other.equals(ANYWHERE) || other.equals(this)) {
      return this;
    }
    if (half == null && other.which.equals(Which.ONLY)) {
      return new Where(which, other.half);
    }
    if (other.half == null && which.equals(Which.ONLY)) {
      return new Where(other.which, half);
    }
    throw new Refusal("it names two places");
  }

  /** The picture to look at, cut to the half that was said. */
  public String picture(Draft draft) throws Refusal {
    String whole = which.in(draft);
    if (half == null) {
      return whole;
    }
    return draft.step("IMAGE", "Crop", "image", whole, "box", half.half(draft, whole));
  }
}
