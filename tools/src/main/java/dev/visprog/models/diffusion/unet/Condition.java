package dev.visprog.models.diffusion.unet;

import ai.djl.ndarray.NDArray;

/**
 * What all layers are told.
 *
 * @param time {@code (1, timeWidth)} for all of a batch or {@code (B, timeWidth)}, after SiLU
 * @param text {@code (B, T, D)}
 */
record Condition(NDArray time, NDArray text) {}
