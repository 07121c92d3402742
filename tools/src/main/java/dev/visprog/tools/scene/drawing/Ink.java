package dev.visprog.tools.scene.drawing;

/**
 * A colour to draw with, each part from 0 to 1, sRGB.
 *
 * @param alpha 1 covers what is below, 0 leaves it
 */
public record Ink(double red, double green, double blue, double alpha) implements Paint {
  /** White that covers. */
  public static final Ink WHITE = of(0xffffff);

  /** Black that covers. */
  public static final Ink BLACK = of(0x000000);

  public Ink {
    red = part(red);
    green = part(green);
    blue = part(blue);
    alpha = part(alpha);
  }

  /** From {@code 0xRRGGBB}. */
  public static Ink of(int rgb) {
    return new Ink((rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1);
  }

  /** Towards white; 0 leaves it, 1 is white. */
  public Ink lighter(double share) {
    return mix(WHITE, share);
  }

  /** Towards black; 0 leaves it, 1 is black. */
  public Ink darker(double share) {
    return mix(BLACK, share);
  }

  /** Towards another colour; 0 leaves it, 1 is the other. Keeps its own alpha. */
  public Ink mix(Ink other, double share) {
    return new Ink(
        red + (other.red - red) * share,
        green + (other.green - green) * share,
        blue + (other.blue - blue) * share,
        alpha);
  }

  /** The same colour, covering this much. */
  public Ink alpha(double newAlpha) {
    return new Ink(red, green, blue, newAlpha);
  }

  /** How bright it looks, 0 to 1. */
  public double brightness() {
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  }

  private static double part(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
