package dev.visprog.training.diffusion;

import dev.visprog.value.Image;
import dev.visprog.value.Mask;

/**
 * A part of a scene as a painting model is given it.
 *
 * @param picture a square with what shall be painted
 * @param hole as large; what is inside shall be painted
 * @param prompt what is in the hole
 */
record Example(Image picture, Mask hole, String prompt) {}
