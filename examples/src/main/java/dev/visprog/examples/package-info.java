/**
 * Samples to copy from: embedding visprog in ten lines, adding a tool, running a saved program; and
 * the code that draws the example picture.
 */
@NullMarked
package dev.visprog.examples;

import org.jspecify.annotations.NullMarked;
