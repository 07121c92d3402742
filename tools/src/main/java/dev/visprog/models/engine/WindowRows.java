package dev.visprog.models.engine;

import ai.djl.ndarray.NDArray;

/**
 * Which rows of tokens share a window, W windows of T tokens each.
 *
 * @param tokens T
 * @param index {@code (W T)}, int64: the row of each token, window by window
 * @param holes int64: the places of {@code index} at which there is no token, but zeros
 * @param back {@code (N)}, int64: for each row its place in {@code index}
 * @param counts the sizes of groups of windows, one group after the other; in all W
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WindowRows(int tokens, NDArray index, NDArray holes, NDArray back, long[] counts) {}
