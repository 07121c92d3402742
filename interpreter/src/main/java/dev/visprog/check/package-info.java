/**
 * What stands between text and running: every name is known, every argument fits, every expression
 * is sound, before any model is touched. All problems are reported at once.
 */
@NullMarked
package dev.visprog.check;

import org.jspecify.annotations.NullMarked;
