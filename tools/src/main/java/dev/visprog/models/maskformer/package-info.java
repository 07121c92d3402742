/**
 * MaskFormer: panoptic segmentation by a set of queries, each of which gives a class and a mask
 * (Cheng, Schwing and Kirillov 2021, "Per-Pixel Classification is Not All You Need for Semantic
 * Segmentation"), on a Swin transformer.
 */
@NullMarked
package dev.visprog.models.maskformer;

import org.jspecify.annotations.NullMarked;
