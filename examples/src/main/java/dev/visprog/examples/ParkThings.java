package dev.visprog.examples;

import static dev.visprog.examples.Brush.color;
import static dev.visprog.examples.Brush.curve;
import static dev.visprog.examples.Brush.polygon;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** What stands, lies and flies in the park. */
final class ParkThings {
  private final Brush brush;

  ParkThings(Brush brush) {
    this.brush = brush;
  }

  void house(double x, double y) {
    brush.at(
        x,
        y,
        1,
        () -> {
          brush.shadow(6, 48, 74, 9, 80);
          brush.fillAcross(
              new Rectangle2D.Double(26, -66, 12, 30), 26, color(0xB5654A), 38, color(0x8E4634));
          brush.fillAcross(
              new Rectangle2D.Double(-46, -22, 92, 68), -46, color(0xFFF6E0), 46, color(0xE3CDA4));
          brush.fillDown(
              polygon(-58, -20, -34, -58, 34, -58, 58, -20),
              -58,
              color(0xD9583F),
              -20,
              color(0xA83A2C));
          for (int row = 0; row < 3; row++) {
            double ry = -49 + row * 10;
            brush.stroke(
                curve(-40 - row * 6, ry, 0, ry, 40 + row * 6, ry), 1, color(0x7E2A20, 110));
          }
          window(-34, -8);
          window(14, -8);
          brush.fillDown(
              new RoundRectangle2D.Double(-9, 8, 18, 38, 8, 8),
              8,
              color(0x7A4B2B),
              46,
              color(0x5B351D));
          brush.fill(Brush.circle(5, 28, 1.6), color(0xF0D070));
        });
  }

  private void window(double x, double y) {
    brush.fill(new Rectangle2D.Double(x - 2, y - 2, 24, 24), color(0xFFFFFF));
    brush.fillDown(
        new Rectangle2D.Double(x, y, 20, 20), y, color(0x8CC6EA), y + 20, color(0x4F8FBF));
    brush.stroke(curve(x + 10, y, x + 10, y + 20), 1.6, color(0xFFFFFF));
    brush.stroke(curve(x, y + 10, x + 20, y + 10), 1.6, color(0xFFFFFF));
  }

  void bench(double x, double y) {
    brush.at(
        x,
        y,
        1,
        () -> {
          brush.shadow(-4, 17, 46, 7, 90);
          for (double leg : new double[] {-30, 26}) {
            brush.fill(new Rectangle2D.Double(leg, -18, 4, 34), color(0x4A4F55));
          }
          for (int board = 0; board < 3; board++) {
            brush.fillDown(
                new RoundRectangle2D.Double(-38, -24 + board * 8, 74, 5.5, 3, 3),
                -24,
                color(0xB98250),
                8,
                color(0x8A5A32));
          }
          brush.fillDown(
              new RoundRectangle2D.Double(-40, 1, 78, 6, 3, 3),
              1,
              color(0xC8925C),
              7,
              color(0x7E5230));
        });
  }

  void tree(double x, double y) {
    brush.at(
        x,
        y,
        1,
        () -> {
          brush.shadow(-26, 2, 104, 17, 120);
          Area trunk =
              new Area(
                  Brush.blob(
                      -26, 6, -13, -8, -11, -60, -22, -104, 0, -96, 24, -110, 12, -60, 13, -10, 28,
                      6, 8, 1, -6, 3));
          brush.fillAcross(trunk, -16, color(0x5E3D22), 18, color(0xA8754A));
          brush.stroke(curve(-4, -10, -6, -40, -3, -74), 1.4, color(0x4A2E18, 150));
          brush.stroke(curve(4, -4, 5, -34, 3, -58), 1.2, color(0x4A2E18, 130));
          crown();
        });
  }

  private void crown() {
    double[][] puffs = {
      {-62, -118, 38},
      {-34, -152, 42},
      {6, -178, 46},
      {48, -150, 42},
      {70, -116, 36},
      {34, -104, 36},
      {-20, -104, 38},
      {4, -134, 48}
    };
    Area whole = new Area();
    for (double[] puff : puffs) {
      whole.add(new Area(Brush.circle(puff[0], puff[1], puff[2])));
    }
    brush.fillLit(whole, 44, -178, 190, color(0x8FCB4E), color(0x1F6B36));
    for (double[] puff : puffs) {
      double r = puff[2];
      Shape ball = Brush.circle(puff[0], puff[1], r);
      brush.fillLit(
          ball,
          puff[0] + r * 0.4,
          puff[1] - r * 0.45,
          r * 1.05,
          color(0xC4E86F, 130),
          color(0x2F8A3C, 0));
    }
    Random random = new Random(3);
    for (int i = 0; i < 420; i++) {
      double x = random.nextInt(220) - 105;
      double y = -226 + random.nextInt(164);
      if (whole.contains(x - 3, y - 3, 6, 6)) {
        boolean lit = x * 0.5 - (y + 140) > random.nextInt(90) - 45;
        brush.fill(Brush.ellipse(x, y, 3.4, 2), color(lit ? 0xD8F08A : 0x16552B, lit ? 90 : 80));
      }
    }
  }

  /** A kite and its line down to the hand that holds it. */
  void kite(double x, double y, double handX, double handY) {
    brush.stroke(
        curve(x + 2, y + 42, x + 8, y + 96, x - 14, y + 160, handX, handY),
        1,
        color(0xFFFFFF, 200));
    brush.at(
        x,
        y,
        1,
        () -> {
          brush.fill(polygon(0, -38, 26, -4, 0, 0), color(0xF7C845));
          brush.fill(polygon(0, -38, -26, -4, 0, 0), color(0xEE6C4D));
          brush.fill(polygon(0, 42, 26, -4, 0, 0), color(0x3D7EDB));
          brush.fill(polygon(0, 42, -26, -4, 0, 0), color(0x6BBF59));
          brush.stroke(polygon(0, -38, 26, -4, 0, 42, -26, -4), 1.6, color(0x57323F));
          brush.stroke(curve(0, -38, 0, 42), 1.2, color(0x57323F));
          brush.stroke(curve(-26, -4, 26, -4), 1.2, color(0x57323F));
          brush.stroke(curve(0, 42, -14, 58, -4, 74, -20, 92), 1.4, color(0x57323F));
          bow(-9, 57, 0xF7C845);
          bow(-8, 73, 0xEE6C4D);
          bow(-20, 91, 0x3D7EDB);
        });
  }

  private void bow(double x, double y, int rgb) {
    brush.fill(polygon(x, y, x - 8, y - 4, x - 7, y + 5), color(rgb));
    brush.fill(polygon(x, y, x + 8, y - 4, x + 7, y + 5), color(rgb));
  }

  void ball(double x, double y, double radius) {
    brush.shadow(x - radius * 0.35, y + radius * 0.92, radius * 1.25, radius * 0.36, 150);
    brush.fillLit(
        Brush.circle(x, y, radius),
        x + radius * 0.35,
        y - radius * 0.4,
        radius * 1.5,
        color(0xFF6A55),
        color(0x9E1220));
    brush.fillLit(
        Brush.ellipse(x + radius * 0.38, y - radius * 0.46, radius * 0.3, radius * 0.22),
        x + radius * 0.38,
        y - radius * 0.46,
        radius * 0.32,
        color(0xFFFFFF, 220),
        color(0xFFFFFF, 0));
  }

  void flowers() {
    int[] petals = {0xFFFFFF, 0xF9D648, 0xF08BB4, 0xB58CE0};
    Random random = new Random(8);
    for (int i = 0; i < 34; i++) {
      double x = i < 22 ? random.nextInt(200) : 330 + random.nextInt(170);
      double y = 428 + random.nextInt(46);
      boolean atHerFeet = Math.abs(x - 96) < 34 && y < 446;
      flower(
          x,
          atHerFeet ? y + 22 : y,
          0.7 + random.nextDouble() * 0.6,
          petals[random.nextInt(petals.length)]);
    }
  }

  private void flower(double x, double y, double scale, int rgb) {
    brush.at(
        x,
        y,
        scale,
        () -> {
          brush.stroke(curve(0, 0, 1, 7, 0, 14), 1.4, color(0x2F7A35));
          for (int i = 0; i < 5; i++) {
            double angle = Math.PI * 2 * i / 5;
            brush.fill(
                Brush.circle(StrictMath.sin(angle) * 3.6, -StrictMath.cos(angle) * 3.6, 2.7),
                color(rgb));
          }
          brush.fill(Brush.circle(0, 0, 2.2), color(rgb == 0xF9D648 ? 0xC9762B : 0xF4B73B));
        });
  }
}
