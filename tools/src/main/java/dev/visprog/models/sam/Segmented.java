package dev.visprog.models.sam;

import dev.visprog.value.Box;
import dev.visprog.value.Mask;

/**
 * Something with its shape.
 *
 * @param box in pixels of the picture
 * @param mask in the box
 * @param quality the intersection over union with the true mask, as the network expects it: about 0
 *     to 1, not cut
 */
public record Segmented(Box box, Mask mask, double quality) {}
