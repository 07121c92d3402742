/**
 * Carries out checked programs: ready steps in parallel, calls of one tool at one depth together,
 * equal calls once; and puts down what happened.
 */
@NullMarked
package dev.visprog.run;

import org.jspecify.annotations.NullMarked;
