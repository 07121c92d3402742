package dev.visprog.models.diffusion.schedule;

/** Weighted sums of equally many numbers, added up in double precision. */
final class Blend {
  private Blend() {}

  static float[] of(double a, float[] x, double b, float[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException("got %d and %d numbers".formatted(x.length, y.length));
    }
    float[] sum = new float[x.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (float) (a * x[i] + b * y[i]);
    }
    return sum;
  }
}
