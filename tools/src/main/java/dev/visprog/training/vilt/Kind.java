package dev.visprog.training.vilt;

import dev.visprog.tools.scene.drawing.Chance;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of question. How often each is asked, and of which pictures, follows from programs:
 * colours and names are asked for of close-ups and of parts, places of whole pictures alone.
 */
enum Kind {
  COLOUR(4, 0.3, 0.2, false, Attributes::colour),
  CHECK(4, 0.35, 0.1, true, Attributes::check),
  CHOICE(2, 0.35, 0.15, false, Attributes::choice),
  EXISTENCE(2, 0.6, 0.4, true, Presence::existence),
  COUNT(2, 0.6, 0.4, false, Presence::count),
  NAME(3, 0.1, 0.35, false, Presence::name),
  PLACE(2, 0.8, 0.2, false, Presence::place),
  PEOPLE(4, 0.3, 0.15, false, Circumstances::people),
  SCENE(1, 0.85, 0.15, false, Circumstances::scene),
  SIZE(1, 0.9, 0.1, false, Attributes::size);

  private static final int ALL = Arrays.stream(values()).mapToInt(kind -> kind.share).sum();

  private final int share;
  private final double whole;
  private final double part;
  private final boolean yesOrNo;
  private final Draft draft;

  /**
   * A kind.
   *
   * @param share of the questions, against those of the others
   * @param whole the share of whole pictures
   * @param part the share of parts; the rest are close-ups
   * @param yesOrNo whether yes and no shall be as frequent as each other
   */
  Kind(int share, double whole, double part, boolean yesOrNo, Draft draft) {
    this.share = share;
    this.whole = whole;
    this.part = part;
    this.yesOrNo = yesOrNo;
    this.draft = draft;
  }

  /** Makes a question. */
  @FunctionalInterface
  private interface Draft {
    @Nullable String of(Look look, Chance chance);
  }

  static Kind any(Chance chance) {
    int left = chance.whole(0, ALL - 1);
    for (Kind kind : values()) {
      left -= kind.share;
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("shares do not add up");
  }

  /**
   * A picture for a question of this kind.
   *
   * @param few of whole pictures, the share that is looked at as if there were few things
   */
  Look look(Look scene, double few, Chance chance) {
    double which = chance.unit();
    if (which < whole) {
      return few > 0 && isOfThings() && chance.yes(few) ? scene.few(chance) : scene;
    }
    if (which < whole + part) {
      return scene.part(chance);
    }
    // Programs also look closely at something that they found in a part.
    return (chance.yes(0.2) ? scene.part(chance) : scene).closeUp(chance);
  }

  /** What the sizes of things are to each other, and what is behind them, shows the whole alone. */
  private boolean isOfThings() {
    return this != SIZE && this != SCENE;
  }

  boolean isYesOrNo() {
    return yesOrNo;
  }

  /** A question; null if there is none of this kind about a picture. */
  @Nullable String question(Look look, Chance chance) {
    return draft.of(look, chance);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
