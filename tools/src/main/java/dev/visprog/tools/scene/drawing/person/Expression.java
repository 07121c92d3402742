package dev.visprog.tools.scene.drawing.person;

import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Pen;
import java.awt.geom.Path2D;

/** What eyes, brows and mouth do. In the coordinates of a {@link Head}. */
enum Expression {
  SMILING,
  LAUGHING,
  CALM,
  WINKING,
  SURPRISED;

  static final double EYE_X = 0.36;
  static final double EYE_Y = 0.02;

  private static final Ink EYE = Ink.of(0x241B1A);
  private static final Ink MOUTH = Ink.of(0x8E2A34);

  void draw(Pen pen, Ink skin, Ink hair) {
    Ink crease = skin.darker(0.55);
    drawEye(pen, -1, false);
    drawEye(pen, 1, this == WINKING);
    double lift = this == SURPRISED ? -0.46 : -0.36;
    for (int side = -1; side <= 1; side += 2) {
      double x = side * EYE_X;
      pen.stroke(
          Paths.curve(x - 0.16, lift + 0.04, x, lift - 0.04, x + 0.16, lift + 0.04),
          0.08,
          hair.darker(0.3).mix(crease, 0.3));
    }
    pen.stroke(Paths.curve(-0.02, 0.2, 0.09, 0.33, -0.04, 0.36), 0.06, crease.alpha(0.8));
    drawMouth(pen, crease, skin.brightness() < 0.5 ? Ink.of(0x3A0F12) : MOUTH.darker(0.25));
  }

  private static void drawEye(Pen pen, int side, boolean shut) {
    double x = side * EYE_X;
    if (shut) {
      pen.stroke(
          Paths.curve(x - 0.14, EYE_Y + 0.02, x, EYE_Y - 0.07, x + 0.14, EYE_Y + 0.02), 0.08, EYE);
      return;
    }
    pen.fill(Paths.ellipse(x, EYE_Y, 0.185, 0.215), Ink.WHITE.alpha(0.92));
    pen.fill(Paths.ellipse(x, EYE_Y + 0.015, 0.125, 0.165), EYE);
    pen.fill(Paths.circle(x + 0.045, EYE_Y - 0.055, 0.05), Ink.WHITE);
  }

  private void drawMouth(Pen pen, Ink crease, Ink lips) {
    switch (this) {
      case SMILING, WINKING -> pen.stroke(Paths.arc(0, 0.38, 0.36, 0.3, 25, 155), 0.085, lips);
      case CALM -> pen.stroke(Paths.arc(0, 0.44, 0.3, 0.14, 30, 150), 0.08, lips);
      case LAUGHING -> {
        Path2D mouth = Paths.segment(0, 0.46, 0.36, 0.34, 0, 180);
        pen.fill(mouth, MOUTH);
        pen.within(
            mouth,
            inside -> {
              inside.fill(Paths.box(-0.4, 0.4, 0.4, 0.55), Ink.WHITE);
              inside.fill(Paths.ellipse(0, 0.84, 0.2, 0.14), Ink.of(0xE8757C));
            });
        pen.stroke(mouth, 0.05, crease);
      }
      case SURPRISED -> {
        pen.fill(Paths.ellipse(0, 0.62, 0.14, 0.18), MOUTH);
        pen.stroke(Paths.ellipse(0, 0.62, 0.14, 0.18), 0.05, crease);
      }
    }
  }
}
