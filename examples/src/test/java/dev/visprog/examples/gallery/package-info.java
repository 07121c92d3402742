/** The gallery: drawn scenes that show every tool, with what comes of each instruction. */
@NullMarked
package dev.visprog.examples.gallery;

import org.jspecify.annotations.NullMarked;
