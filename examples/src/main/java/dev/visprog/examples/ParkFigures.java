package dev.visprog.examples;

import static dev.visprog.examples.Brush.blob;
import static dev.visprog.examples.Brush.circle;
import static dev.visprog.examples.Brush.color;
import static dev.visprog.examples.Brush.curve;
import static dev.visprog.examples.Brush.ellipse;

import java.awt.geom.RoundRectangle2D;

/** The girl with the kite, the man on the path, and the dog. */
final class ParkFigures {
  private final Brush brush;

  ParkFigures(Brush brush) {
    this.brush = brush;
  }

  void draw() {
    brush.at(96, 434, 1.08, this::girl);
    brush.at(521, 389, 1.08, this::man);
    brush.at(440, 428, 1, this::dog);
  }

  /** Her feet are at the origin; one hand is up with the line of the kite. */
  private void girl() {
    brush.shadow(-14, 0, 38, 7, 140);
    leg(-7, 0x9A5B3C, 0xE84A5F);
    leg(7, 0x9A5B3C, 0xE84A5F);
    brush.stroke(curve(-12, -62, -20, -48, -19, -34), 7, color(0xA9683F)); // arm that hangs
    brush.fillAcross(
        blob(-11, -70, 11, -70, 15, -46, 22, -24, 0, -20, -22, -24, -15, -46),
        -20,
        color(0xD9A21B),
        20,
        color(0xFFD95A));
    brush.stroke(curve(11, -65, 17, -78, 7, -96), 7, color(0xB8744A)); // arm that holds the line
    brush.fill(circle(6.5, -97, 4.6), color(0xB8744A));
    brush.fill(ellipse(0, -84, 14.5, 16), color(0x3A2418)); // hair
    brush.fill(blob(-15, -84, -22, -72, -19, -60, -12, -66), color(0x3A2418));
    brush.fill(circle(-14.5, -76, 3), color(0xE84A5F));
    brush.fillLit(ellipse(1.5, -82, 11.5, 13), 7, -87, 20, color(0xCF8C60), color(0xA9683F));
    brush.fill(blob(-11, -88, -4, -99, 8, -98, 13, -88, 4, -92), color(0x3A2418));
    face(1.5, -82);
  }

  private void leg(double x, int skin, int shoe) {
    brush.stroke(curve(x, -26, x, -6), 7, color(skin));
    brush.fill(new RoundRectangle2D.Double(x - 5, -6, 13, 7, 6, 6), color(shoe));
  }

  /** Two eyes, cheeks and a smile about a centre. */
  private void face(double x, double y) {
    brush.fill(circle(x - 3.6, y - 1.5, 1.5), color(0x22201E));
    brush.fill(circle(x + 5, y - 1.5, 1.5), color(0x22201E));
    brush.fill(ellipse(x - 6, y + 3.4, 2.4, 1.6), color(0xE8705A, 110));
    brush.fill(ellipse(x + 7.4, y + 3.4, 2.4, 1.6), color(0xE8705A, 110));
    brush.stroke(curve(x - 3, y + 4.6, x + 0.8, y + 6.6, x + 4.6, y + 4.6), 1.3, color(0x7A3030));
  }

  private void man() {
    brush.shadow(-16, 0, 42, 8, 130);
    brush.stroke(curve(-7, -44, -8, -22, -9, -4), 12, color(0x3B4A6B));
    brush.stroke(curve(7, -44, 8, -22, 9, -4), 12, color(0x44557A));
    brush.fill(new RoundRectangle2D.Double(-19, -6, 17, 8, 7, 7), color(0x4A3526));
    brush.fill(new RoundRectangle2D.Double(3, -6, 17, 8, 7, 7), color(0x4A3526));
    brush.stroke(curve(15, -82, 24, -66, 22, -50), 9, color(0x1F8A80));
    brush.fill(circle(22, -47, 4.8), color(0xF0BE98));
    brush.fillAcross(
        blob(-16, -88, 0, -93, 16, -88, 18, -64, 15, -40, 0, -37, -15, -40, -18, -64),
        -16,
        color(0x1C7C74),
        18,
        color(0x3FB8A6));
    brush.stroke(curve(-15, -82, -27, -72, -36, -84), 9, color(0x1C7C74)); // arm that waves
    brush.stroke(curve(-36, -84, -39, -92), 7, color(0xF0BE98));
    brush.fill(circle(-40, -96, 5), color(0xF0BE98));
    brush.fill(new RoundRectangle2D.Double(-5, -97, 10, 10, 4, 4), color(0xDDA57E));
    brush.fillLit(ellipse(0, -108, 13, 15), 5, -114, 22, color(0xFAD3B2), color(0xE2A67D));
    brush.fill(
        blob(-13.5, -110, -13, -121, 0, -126, 13, -121, 13.5, -110, 9, -116, -9, -116),
        color(0x7A4A22));
    brush.fill(blob(-19, -117, 0, -121, 19, -117, 0, -114.5), color(0xE9D29A)); // brim
    brush.fillAcross(
        blob(-11.5, -118, -10, -131, 0, -134, 10, -131, 11.5, -118, 0, -116),
        -12,
        color(0xCDB06C),
        12,
        color(0xF6E5B8));
    brush.stroke(curve(-11, -119.5, 0, -117.5, 11, -119.5), 2.6, color(0xB3413A));
    face(-1, -107);
  }

  /** A brown dog that looks to the left. */
  private void dog() {
    brush.shadow(-4, 2, 46, 8, 140);
    int coat = 0xB5773D;
    int dark = 0x7F4F25;
    brush.stroke(curve(34, -34, 46, -44, 44, -58), 6.5, color(coat)); // tail
    for (double x : new double[] {-16, 26}) {
      brush.stroke(curve(x, -22, x + 1, -2), 8, color(dark));
    }
    brush.fillDown(
        blob(-28, -42, 0, -45, 30, -42, 37, -28, 28, -16, 0, -15, -24, -17, -33, -30),
        -45,
        color(0xCF9150),
        -12,
        color(0x9A612F));
    for (double x : new double[] {-22, 32}) {
      brush.stroke(curve(x, -24, x, -2), 8.5, color(coat));
      brush.fill(ellipse(x - 2, 0, 6, 3.2), color(0xF3DFC2));
    }
    brush.fill(blob(-36, -44, -20, -50, -14, -36, -24, -26, -36, -30), color(coat));
    brush.fillLit(ellipse(-34, -52, 16, 14.5), -38, -58, 26, color(0xD79B5B), color(0xA0672F));
    brush.fill(ellipse(-47, -47, 8.5, 6.5), color(0xF3DFC2));
    brush.fill(ellipse(-54, -50, 3.4, 2.8), color(0x2A211C));
    brush.stroke(curve(-53, -45, -48, -42.5, -42, -44), 1.4, color(0x5B3A22));
    brush.fill(blob(-49, -42, -45, -42, -45, -36, -48, -36), color(0xE8707A));
    brush.fill(circle(-40, -56, 2.1), color(0x241C18));
    brush.fill(circle(-40.6, -56.6, 0.7), color(0xFFFFFF));
    brush.fill(blob(-30, -64, -20, -62, -15, -46, -21, -40, -28, -50), color(dark));
    brush.stroke(curve(-33, -37, -26, -34, -18, -38), 4, color(0xD23B3B));
    brush.fill(circle(-28, -33, 2.8), color(0xF2C84B));
  }
}
