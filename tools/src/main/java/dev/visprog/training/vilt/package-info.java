/** Training of a small ViLT: questions about drawn scenes and parts of them, and their answers. */
@NullMarked
package dev.visprog.training.vilt;

import org.jspecify.annotations.NullMarked;
