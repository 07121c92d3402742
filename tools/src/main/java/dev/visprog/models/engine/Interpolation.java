package dev.visprog.models.engine;

import java.util.Locale;

/** How {@link Ops#resize} finds values between samples. */
public enum Interpolation {
  /** The sample before. */
  NEAREST,
  /** The sample whose centre is nearest. */
  NEAREST_EXACT,
  /** Linear in both directions. */
  BILINEAR,
  /** Cubic convolution, a = -0.75. */
  BICUBIC;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
