/**
 * {@code visprog run}: from pictures and an instruction or a program to an answer on standard
 * output, and to the files that were asked for.
 */
@NullMarked
package dev.visprog.cli.run;

import org.jspecify.annotations.NullMarked;
