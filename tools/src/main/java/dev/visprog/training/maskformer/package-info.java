/** Training of a small MaskFormer: the segments of drawn scenes, known to the pixel. */
@NullMarked
package dev.visprog.training.maskformer;

import org.jspecify.annotations.NullMarked;
