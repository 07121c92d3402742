package dev.visprog.examples;

import static dev.visprog.examples.Brush.color;
import static dev.visprog.examples.Brush.curve;
import static dev.visprog.examples.Brush.ellipse;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** The sky, the hills, the meadow, the pond and the path. */
final class ParkLandscape {
  private static final int W = ParkPicture.WIDTH;
  private static final int H = ParkPicture.HEIGHT;

  private final Brush brush;

  ParkLandscape(Brush brush) {
    this.brush = brush;
  }

  void draw() {
    sky();
    hills();
    meadow();
    pond();
    path();
    grass();
  }

  private void sky() {
    brush.fillDown(new Rectangle2D.Double(0, 0, W, 260), 0, color(0x4A9FE3), 230, color(0xD6EEFA));
    brush.fillLit(
        Brush.circle(556, 66, 210), 556, 66, 210, color(0xFFF6C8, 170), color(0xFFF6C8, 0));
    brush.fillLit(Brush.circle(556, 66, 30), 550, 60, 34, color(0xFFFDEB), color(0xFFDF6B));
    cloud(262, 70, 1.0);
    cloud(432, 122, 0.62);
    cloud(52, 132, 0.72);
  }

  private void cloud(double x, double y, double scale) {
    double[][] puffs = {
      {-48, 8, 22}, {-24, -6, 27}, {6, -16, 33}, {36, -4, 26}, {58, 9, 19}, {0, 8, 26}, {30, 10, 22}
    };
    brush.at(
        x,
        y,
        scale,
        () -> {
          Area whole = new Area();
          for (double[] puff : puffs) {
            whole.add(new Area(Brush.circle(puff[0], puff[1], puff[2])));
          }
          whole.add(new Area(new RoundRectangle2D.Double(-66, -6, 138, 34, 30, 30)));
          whole.subtract(new Area(new Rectangle2D.Double(-100, 22, 200, 60)));
          brush.fillDown(whole, -44, color(0xFFFFFF, 245), 26, color(0xD9E9F5, 225));
        });
  }

  private void hills() {
    hill(
        0x9CC5C9, 0xB9D9CF, 176, 0, 206, 70, 182, 150, 160, 250, 190, 340, 168, 450, 196, 540, 164,
        640, 190);
    hill(
        0x7DB58A, 0xA3CE8F, 190, 0, 226, 90, 200, 190, 226, 300, 208, 400, 232, 520, 204, 640, 222);
    hill(
        0x5E9F5B, 0x86BC62, 214, 0, 238, 80, 244, 200, 228, 330, 246, 460, 228, 560, 240, 640, 234);
  }

  private void hill(int top, int foot, double y, double... line) {
    Path2D shape = curve(line);
    shape.lineTo(W, 300);
    shape.lineTo(0, 300);
    shape.closePath();
    brush.fillDown(shape, y, color(top), y + 70, color(foot));
  }

  private void meadow() {
    Path2D ground = curve(0, 256, 120, 246, 260, 254, 400, 246, 520, 254, 640, 248);
    ground.lineTo(W, H);
    ground.lineTo(0, H);
    ground.closePath();
    brush.fillDown(ground, 246, color(0x9CCB58), H, color(0x4E9A3C));
    band(0x6FB046, 90, 0, 330, 180, 312, 380, 330, 640, 306, 640, 350, 380, 366, 180, 352, 0, 372);
    band(0x3F8A38, 80, 0, 430, 200, 408, 420, 436, 640, 412, 640, 480, 0, 480);
  }

  private void band(int rgb, int alpha, double... outline) {
    brush.fill(Brush.blob(outline), color(rgb, alpha));
  }

  private void pond() {
    Shape bank =
        Brush.blob(16, 318, 50, 296, 118, 288, 178, 298, 206, 316, 170, 336, 96, 344, 38, 338);
    brush.stroke(bank, 7, color(0xC9BF8A));
    brush.fillDown(bank, 288, color(0xB8E2F4), 344, color(0x3F8FC4));
    Color glint = color(0xFFFFFF, 150);
    brush.stroke(curve(58, 312, 74, 309, 92, 312), 2, glint);
    brush.stroke(curve(108, 324, 128, 320, 150, 324), 2, glint);
    brush.stroke(curve(118, 304, 132, 301, 146, 304), 1.6, glint);
    brush.stroke(curve(66, 330, 82, 327, 96, 330), 1.6, glint);
    duck(136, 312, 1);
    duck(96, 318, 0.8);
  }

  private void duck(double x, double y, double scale) {
    brush.at(
        x,
        y,
        scale,
        () -> {
          brush.fill(ellipse(0, 5, 13, 3), color(0x2B6E9E, 90));
          brush.fill(Brush.blob(-13, -4, -8, 3, 6, 4, 11, -1, 7, -5, -4, -4), color(0xFFFDF4));
          brush.fill(Brush.polygon(12.5, -11.5, 19, -9.5, 12, -8), color(0xF2942B));
          brush.fill(Brush.circle(9, -10, 4.6), color(0xFFFDF4));
          brush.fill(Brush.circle(10.6, -11, 0.9), color(0x20242A));
          brush.stroke(curve(-7, -1, -1, 1.5, 5, -1), 1, color(0xC9C5B4));
        });
  }

  private void path() {
    Path2D edge = curve(548, 262, 520, 282, 476, 318, 470, 352, 506, 404, 528, 440, 520, 490);
    Path2D back = curve(636, 490, 632, 440, 590, 396, 544, 352, 540, 322, 556, 286, 562, 262);
    edge.append(back, true);
    edge.closePath();
    brush.stroke(edge, 5, color(0xB79D6A, 150));
    brush.fillDown(edge, 262, color(0xEFDDB0), H, color(0xD3B47C));
    Random random = new Random(5);
    for (int i = 0; i < 260; i++) {
      double x = 460 + random.nextInt(190);
      double y = 270 + random.nextInt(210);
      if (edge.contains(x - 4, y - 3, 8, 6)) {
        double size = 0.6 + (y - 250) / 210;
        brush.fill(ellipse(x, y, 1.6 * size, 0.8 * size), color(0x9E7F4A, 70));
      }
    }
  }

  /** Blades that grow with nearness. */
  private void grass() {
    Random random = new Random(11);
    int[] greens = {0x3C8434, 0x79B74C, 0x2F7A35, 0xA4D264};
    for (int i = 0; i < 900; i++) {
      double y = 262 + 216 * Math.sqrt(random.nextDouble());
      double x = random.nextInt(W);
      double lean = random.nextDouble() * 4 - 2;
      int green = greens[random.nextInt(greens.length)];
      if (onGrass(x, y)) {
        double size = 2 + 7 * (y - 250) / 230;
        brush.stroke(
            curve(x, y, x + lean * 0.4, y - size * 0.6, x + lean, y - size),
            0.5 + size / 9,
            color(green, 120));
      }
    }
  }

  private static boolean onGrass(double x, double y) {
    boolean pond = ellipse(112, 316, 108, 36).contains(x, y);
    boolean path =
        x > 462 && x < 470 + (y - 262) && x < 640 && y > 262 && x > 462 + (y - 352) * 0.5;
    boolean nearPath = y < 352 && x > 462 && x < 570;
    return !pond && !path && !nearPath;
  }
}
