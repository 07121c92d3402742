package dev.visprog.tools.scene.drawing.person;

import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Pen;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Hair, in the coordinates of a {@link Head}.
 *
 * @param ink its colour
 * @param parted on which side the fringe falls: 1 or -1
 */
record Hair(Style style, Ink ink, int parted, boolean beard) {
  enum Style {
    SHORT,
    SIDE,
    LONG,
    BOB,
    CURLY,
    BUN,
    BALD
  }

  private static final List<Ink> INKS =
      List.of(
          Ink.of(0x1E1A1C),
          Ink.of(0x3B2419),
          Ink.of(0x5C3A21),
          Ink.of(0x8A5A2E),
          Ink.of(0xB7491F),
          Ink.of(0xE2B85A),
          Ink.of(0xA9A6A3));

  static Hair chosen(Chance chance, Ink skin) {
    Style style = chance.oneOf(Style.values());
    // Fair hair on dark skin is rare; hair must differ from skin to be seen.
    Ink ink = chance.oneOf(skin.brightness() < 0.55 ? INKS.subList(0, 2) : INKS);
    boolean beardable = style == Style.SHORT || style == Style.SIDE || style == Style.BALD;
    return new Hair(style, ink, chance.yes(0.5) ? 1 : -1, chance.yes(0.3) && beardable);
  }

  double top() {
    return switch (style) {
      case BALD -> 1.05;
      case BUN -> 1.62;
      case CURLY -> 1.36;
      default -> 1.24;
    };
  }

  double bottom() {
    return style == Style.LONG ? 1.45 : 1;
  }

  double halfWidth() {
    return switch (style) {
      case CURLY -> 1.22;
      case LONG, BOB -> 1.1;
      default -> 1.04;
    };
  }

  void drawBehind(Pen pen) {
    Pen edge = edged(pen);
    switch (style) {
      case LONG ->
          edge.draw(
              Paths.blob(
                  0, -1.1, 0.7, -0.95, 1.02, -0.3, 1.06, 0.5, 1.02, 1.3, 0.6, 1.42, 0, 1.3, -0.6,
                  1.42, -1.02, 1.3, -1.06, 0.5, -1.02, -0.3, -0.7, -0.95),
              Blend.down(-1, ink, 1.4, ink.darker(0.35)));
      case BOB ->
          edge.draw(
              Paths.blob(
                  0, -1.1, 0.7, -0.95, 1.04, -0.2, 1.08, 0.5, 0.8, 0.84, 0, 0.6, -0.8, 0.84, -1.08,
                  0.5, -1.04, -0.2, -0.7, -0.95),
              Blend.down(-1, ink, 0.9, ink.darker(0.35)));
      case CURLY -> edge.drawJoined(ink.darker(0.12), curls(false));
      default -> {}
    }
  }

  /** All hair before the face. */
  void draw(Pen pen) {
    Pen edge = edged(pen);
    Blend shine = Blend.round(-0.3, -0.95, 1.4, ink.lighter(0.22), ink.darker(0.12));
    switch (style) {
      case BALD -> pen.fill(Paths.ellipse(-0.3, -0.7, 0.2, 0.1), Ink.WHITE.alpha(0.4));
      case CURLY -> edge.drawJoined(shine, curls(true));
      case BUN -> {
        edge.draw(Paths.circle(0, -1.3, 0.3), shine);
        edge.draw(fringe(), shine);
      }
      default -> edge.draw(fringe(), shine);
    }
  }

  /** What is seen of it under a hat. */
  void drawUnderHat(Pen pen) {
    if (style == Style.BALD) {
      return;
    }
    Pen edge = edged(pen);
    for (int side = -1; side <= 1; side += 2) {
      edge.draw(
          Paths.blob(
              side * 0.62,
              -0.72,
              side * 0.9,
              -0.6,
              side * 0.95,
              -0.2,
              side * 0.86,
              0.16,
              side * 0.76,
              -0.1,
              side * 0.7,
              -0.4),
          ink);
    }
  }

  /** Drawn inside the face. */
  void drawBeard(Pen pen) {
    if (beard) {
      pen.fill(
          Paths.blob(
              -0.95, 0.1, -0.72, 0.25, -0.5, 0.42, 0, 0.36, 0.5, 0.42, 0.72, 0.25, 0.95, 0.1, 1,
              1.1, 0, 1.2, -1, 1.1),
          ink.mix(Ink.of(0x808080), 0.08));
    }
  }

  private Pen edged(Pen pen) {
    return pen.withOutline(ink.darker(0.6).mix(Ink.of(0x1B1830), 0.3));
  }

  private Path2D fringe() {
    double p = parted;
    return switch (style) {
      case BOB ->
          Paths.blob(
              -0.98, 0.2, -0.98, -0.5, -0.62, -1.06, 0, -1.2, 0.62, -1.06, 0.98, -0.5, 0.98, 0.2,
              0.8, 0.1, 0.72, -0.36, 0.3, -0.46, 0, -0.48, -0.3, -0.46, -0.72, -0.36, -0.8, 0.1);
      case SIDE ->
          Paths.blob(
              p * -0.96, 0.05, p * -0.96, -0.6, p * -0.55, -1.1, p * 0.1, -1.22, p * 0.75, -1.02,
              p * 0.98, -0.45, p * 0.93, 0.05, p * 0.8, -0.2, p * 0.72, -0.5, p * 0.25, -0.44,
              p * -0.3, -0.6, p * -0.55, -0.82, p * -0.78, -0.3);
      default ->
          Paths.blob(
              p * -0.95, 0.1, p * -0.97, -0.5, p * -0.62, -1.04, 0, -1.2, p * 0.62, -1.04, p * 0.97,
              -0.5, p * 0.95, 0.1, p * 0.82, -0.12, p * 0.74, -0.48, p * 0.3, -0.64, p * -0.14,
              -0.74, p * -0.42, -0.64, p * -0.74, -0.46, p * -0.82, -0.12);
    };
  }

  private static Shape[] curls(boolean front) {
    int n = front ? 7 : 11;
    Shape[] curls = new Shape[n];
    for (int i = 0; i < n; i++) {
      double share = i / (n - 1.0);
      double angle = StrictMath.toRadians(front ? 195 + 150 * share : 150 + 240 * share);
      double reach = front ? 0.86 : 0.92;
      curls[i] =
          Paths.circle(
              reach * StrictMath.cos(angle),
              -0.12 + reach * StrictMath.sin(angle),
              front ? 0.27 : 0.29);
    }
    return curls;
  }
}
