/** What networks are trained on: drawn scenes, what is true of them, and words for it. */
@NullMarked
package dev.visprog.training.data;

import org.jspecify.annotations.NullMarked;
