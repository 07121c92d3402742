/**
 * From regions to the exact outline of what they show: how much each pixel belongs to it. Detected
 * boxes and masks of models are rough at the edge; GrabCut finds the edge in the picture.
 *
 * <p>Papers: Rother, Kolmogorov, Blake, "GrabCut", SIGGRAPH 2004; He, Sun, "Fast Guided Filter",
 * arXiv:1505.00996.
 */
@NullMarked
package dev.visprog.tools.cutout;

import org.jspecify.annotations.NullMarked;
