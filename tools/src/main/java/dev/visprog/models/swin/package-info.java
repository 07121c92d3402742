/**
 * Swin transformers: feature maps of pictures by attention within shifted windows (Liu et al. 2021,
 * "Swin Transformer: Hierarchical Vision Transformer using Shifted Windows").
 *
 * <p>The variant of MaskFormer in Hugging Face transformers, whose numbers it reproduces: windows
 * shift even where a map is smaller than one, and the map of each stage is taken before it is
 * halved.
 */
@NullMarked
package dev.visprog.models.swin;

import org.jspecify.annotations.NullMarked;
