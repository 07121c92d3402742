/**
 * SAM: masks for points and boxes in a picture (Kirillov et al. 2023, "Segment Anything"), as in
 * class {@code SamModel} of Hugging Face transformers 4.57.
 */
@NullMarked
package dev.visprog.models.sam;

import org.jspecify.annotations.NullMarked;
