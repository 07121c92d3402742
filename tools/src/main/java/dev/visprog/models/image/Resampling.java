package dev.visprog.models.image;

import java.util.Optional;

/**
 * The ways in which Pillow makes a picture larger or smaller, with the numbers that configurations
 * name them by ({@code PIL.Image.Resampling}; {@code Resample.c} of Pillow has the formulas).
 */
public enum Resampling {
  /** The pixel that the centre falls on. */
  NEAREST(0, 0),
  /** A sinc in a sinc window, three lobes wide. */
  LANCZOS(1, 3),
  /** A triangle. */
  BILINEAR(2, 1),
  /** Cubic convolution with a = -0.5 (Keys 1981). */
  BICUBIC(3, 2),
  /** The mean of the pixels under one. */
  BOX(4, 0.5),
  /** A sinc in a Hamming window. */
  HAMMING(5, 1);

  private static final double A = -0.5;

  private final int number;
  private final double support;

  Resampling(int number, double support) {
    this.number = number;
    this.support = support;
  }

  /** The way that a configuration means, if there is one of this number. */
  public static Optional<Resampling> of(int number) {
    for (Resampling way : values()) {
      if (way.number == number) {
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }

  /** How far the filter reaches to each side, in pixels of the larger picture. */
  double support() {
    return support;
  }

  /** The filter's height at a distance from its centre. */
  double weight(double distance) {
    double x = Math.abs(distance);
    return switch (this) {
      case NEAREST -> throw new AssertionError("nearest takes one pixel");
      case LANCZOS -> distance >= -3 && distance < 3 ? sinc(x) * sinc(x / 3) : 0;
      case BILINEAR -> x < 1 ? 1 - x : 0;
      case BICUBIC -> cubic(x);
      case BOX -> distance > -0.5 && distance <= 0.5 ? 1 : 0;
      case HAMMING -> x == 0 ? 1 : x < 1 ? sinc(x) * (0.54f + 0.46f * Math.cos(Math.PI * x)) : 0;
    };
  }

  private static double cubic(double x) {
    if (x < 1) {
      return ((A + 2) * x - (A + 3)) * x * x + 1;
    }
    return x < 2 ? (((x - 5) * x + 8) * x - 4) * A : 0;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }
}
