/**
 * ViLT: answers to questions about pictures by one transformer that reads the words and the patches
 * side by side (Kim et al. 2021, "ViLT: Vision-and-Language Transformer Without Convolution or
 * Region Supervision").
 */
@NullMarked
package dev.visprog.models.vilt;

import org.jspecify.annotations.NullMarked;
