package dev.visprog.models.maskformer;

import dev.visprog.value.Box;
import dev.visprog.value.Mask;

/**
 * A part of a picture that is one thing, or all there is of one material.
 *
 * @param label what it is, a position in {@link MaskFormerConfig#labels}
 * @param name the label in words
 * @param score how sure the model is of the label, 0 to 1
 * @param box the pixels that belong to it lie within, in pixels of the picture
 * @param mask how much each pixel of the box belongs to it; from {@link Mask#THRESHOLD} on, more
 *     than to any other
 */
public record Segment(int label, String name, double score, Box box, Mask mask) {}
