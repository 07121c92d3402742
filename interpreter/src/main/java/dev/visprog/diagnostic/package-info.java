/** Findings about a program as values: stable codes, places, and the one way they are printed. */
@NullMarked
package dev.visprog.diagnostic;

import org.jspecify.annotations.NullMarked;
