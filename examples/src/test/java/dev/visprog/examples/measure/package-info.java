/**
 * Instructions in many wordings, by family, with the programs that answer them: what planners are
 * measured with.
 */
@NullMarked
package dev.visprog.examples.measure;

import org.jspecify.annotations.NullMarked;
