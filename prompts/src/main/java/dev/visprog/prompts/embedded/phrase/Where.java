package dev.visprog.prompts.embedded.phrase;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where to look.
 *
 * @param which in which picture
 * @param halves in which half of it, and in which half of that; none: anywhere
 * @param loose a side that was named without saying of what ("on the left"): one of two pictures,
 *     or the half of a single one; null: none was
 */
public record Where(Which which, List<Side> halves, @Nullable Side loose) {
  /** Anywhere in the only picture. */
  public static final Where ANYWHERE = new Where(Which.ONLY, List.of(), null);

  public Where {
    halves = List.copyOf(halves);
  }

  static Where in(Which which, Side... halves) {
    return new Where(which, List.of(halves), null);
  }

  static Where on(Side loose) {
    return new Where(Which.ONLY, List.of(), loose);
  }

  /** One half of the only picture. */
  public static Where half(Side half) {
    return in(Which.ONLY, half);
  }

  /** The one side that it names, in whatever way; empty if there is none. */
  public Optional<Side> side() {
    return loose != null ? Optional.of(loose) : halves.stream().findFirst();
  }

  /** Anywhere in one picture. */
  public static Where in(Which which) {
    return new Where(which, List.of(), null);
  }

  /**
   * The place that both of two phrases speak of: the upper half, and in it the left half.
   *
   * @throws Refusal if they name two pictures, or two halves that have nothing in common
   */
  public Where and(Where other) throws Refusal {
    if (equals(ANYWHERE) || equals(other)) {
      return other;
    }
    if (other.equals(ANYWHERE)) {
      return this;
    }
    boolean twoPictures =
        !which.equals(Which.ONLY) && !other.which.equals(Which.ONLY) && !which.equals(other.which);
    Set<Side> both = new LinkedHashSet<>(halves);
    both.addAll(other.halves);
    boolean opposite =
        both.containsAll(Set.of(Side.LEFT, Side.RIGHT))
            || both.containsAll(Set.of(Side.TOP, Side.BOTTOM));
    boolean twoSides = loose != null && other.loose != null && loose != other.loose;
    if (twoPictures || opposite || twoSides) {
      throw new Refusal("it names two places");
    }
    return new Where(
        which.equals(Which.ONLY) ? other.which : which,
        List.copyOf(both),
        loose == null ? other.loose : loose);
  }

  /** The whole picture to look at. */
  public String whole(Draft draft) throws Refusal {
    return isSideOfTwo(draft) && loose != null ? Which.at(loose).in(draft) : which.in(draft);
  }

  /** The picture to look at, cut to the half that was said. */
  public String picture(Draft draft) throws Refusal {
    String picture = whole(draft);
    for (Side half : halves) {
      picture = cut(draft, picture, half);
    }
    return loose == null || isSideOfTwo(draft) ? picture : cut(draft, picture, loose);
  }

  private boolean isSideOfTwo(Draft draft) {
    return which.equals(Which.ONLY)
        && loose != null
        && loose.isHorizontal()
        && draft.pictures().contains(loose.name());
  }

  private static String cut(Draft draft, String picture, Side half) throws Refusal {
    return draft.step("IMAGE", "Crop", "image", picture, "box", half.half(draft, picture));
  }
}
