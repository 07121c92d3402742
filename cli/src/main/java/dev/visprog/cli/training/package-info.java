/** {@code visprog train}: trains the small models on drawn scenes. */
@NullMarked
package dev.visprog.cli.training;

import org.jspecify.annotations.NullMarked;
