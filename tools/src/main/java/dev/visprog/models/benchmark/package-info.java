/**
 * How fast models are on this machine, how much of it they use, and what they take of its memory.
 */
@NullMarked
package dev.visprog.models.benchmark;

import org.jspecify.annotations.NullMarked;
