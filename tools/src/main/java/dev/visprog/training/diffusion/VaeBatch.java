package dev.visprog.training.diffusion;

/**
 * Pictures.
 *
 * @param pictures {@code (B, 3, side, side)}, from -1 to 1
 * @param noise the seed of what is drawn from the distribution of latents
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, not copied.
record VaeBatch(float[] pictures, long noise) {}
