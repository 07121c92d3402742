/** Drawn scenes with their truth, as files: {@code visprog scenes}. */
@NullMarked
package dev.visprog.cli.scenes;

import org.jspecify.annotations.NullMarked;
