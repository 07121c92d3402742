package dev.visprog.tools.scene.drawing;

import java.awt.geom.AffineTransform;

/** A blend made ready for one frame: tells for each pixel how far between its two colours it is. */
final class BlendedPaint {
  final float red;
  final float green;
  final float blue;
  final float alpha;
  final float redChange;
  final float greenChange;
  final float blueChange;
  final float alphaChange;

  private final boolean round;

  /** From pixels to the blend's own frame, in which it ends at distance 1. */
  private final double ux;

  private final double uy;
  private final double u;
  private final double vx;
  private final double vy;
  private final double v;

  BlendedPaint(Blend blend, AffineTransform frame) {
    Ink from = blend.from();
    Ink to = blend.to();
    red = (float) from.red();
    green = (float) from.green();
    blue = (float) from.blue();
    alpha = (float) from.alpha();
    redChange = (float) to.red() - red;
    greenChange = (float) to.green() - green;
    blueChange = (float) to.blue() - blue;
    alphaChange = (float) to.alpha() - alpha;
    round = blend.round();
    double determinant = frame.getDeterminant();
    double xx = frame.getScaleY() / determinant;
    double xy = -frame.getShearX() / determinant;
    double yx = -frame.getShearY() / determinant;
    double yy = frame.getScaleX() / determinant;
    double originX = -frame.getTranslateX();
    double originY = -frame.getTranslateY();
    if (round) {
      ux = xx / blend.dx();
      uy = xy / blend.dx();
      u = (xx * originX + xy * originY - blend.x()) / blend.dx();
      vx = yx / blend.dy();
      vy = yy / blend.dy();
      v = (yx * originX + yy * originY - blend.y()) / blend.dy();
    } else {
      double squared = blend.dx() * blend.dx() + blend.dy() * blend.dy();
      double alongX = blend.dx() / squared;
      double alongY = blend.dy() / squared;
      ux = xx * alongX + yx * alongY;
      uy = xy * alongX + yy * alongY;
      u =
          (xx * originX + xy * originY - blend.x()) * alongX
              + (yx * originX + yy * originY - blend.y()) * alongY;
      vx = vy = v = 0;
    }
  }

  /** Whether all pixels of a row have the same share. */
  boolean isLevel() {
    return !round && ux == 0;
  }

  /** 0 for the first colour, 1 for the second. */
  float share(double x, double y) {
    double first = ux * x + uy * y + u;
    if (round) {
      double second = vx * x + vy * y + v;
      first = Math.sqrt(first * first + second * second);
    }
    return first < 0 ? 0 : first > 1 ? 1 : (float) first;
  }
}
