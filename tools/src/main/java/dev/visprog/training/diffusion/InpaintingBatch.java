package dev.visprog.training.diffusion;

import java.util.List;

/**
 * Examples, each to be used at several timesteps.
 *
 * @param pictures {@code (E, 3, side, side)}, from -1 to 1
 * @param masked the same with grey holes
 * @param holes {@code (E, side / factor, side / factor)}: 1 in the hole, else 0
 * @param texts E of them; some are empty
 * @param timesteps a multiple of E: first one for each example, then another for each
 * @param noise the seed of everything that is drawn
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, not copied.
record InpaintingBatch(
    float[] pictures,
    float[] masked,
    float[] holes,
    List<String> texts,
    int[] timesteps,
    long noise) {}
