package dev.visprog.models.diffusion;

/**
 * Random numbers that are the same for the same seed, everywhere and for ever: they depend on no
 * thread, no device, and no library.
 *
 * <p>Bits are those of SplitMix64 (Steele, Lea and Flood 2014, figure 16), from which the polar
 * method (Marsaglia and Bray 1964) makes pairs of the normal distribution.
 */
public final class SeededNoise implements Noise {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1p-53;

  private long state;

  /** The numbers of a seed. */
  public SeededNoise(long seed) {
    state = seed;
  }

  @Override
  public float[] draw(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i += 2) {
      double x;
      double y;
      double square;
      do {
        x = 2 * uniform() - 1;
        y = 2 * uniform() - 1;
        square = x * x + y * y;
      } while (square >= 1 || square == 0);
      double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
      values[i] = (float) (factor * x);
      if (i + 1 < count) {
        values[i + 1] = (float) (factor * y);
      }
    }
    return values;
  }

  /** From 0 to 1, 1 left out. */
  private double uniform() {
    return (next() >>> 11) * UNIT;
  }

  private long next() {
    state += GOLDEN_GAMMA;
    long z = state;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
