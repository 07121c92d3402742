package dev.visprog.training.vilt;

/**
 * The patches of a picture that are looked at.
 *
 * @param patches counted row by row
 * @param counts of how many patches of their kind each of them tells: 1 if none is left out
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, not copied.
record PatchSample(int[] patches, float[] counts) {}
