/** Training of a small CLIP: things cut out of drawn scenes, and words that are true of them. */
@NullMarked
package dev.visprog.training.clip;

import org.jspecify.annotations.NullMarked;
