/**
 * How a noisy picture becomes a clear one, step by step: the schedules of noise and the solvers
 * that walk along them.
 */
@NullMarked
package dev.visprog.models.diffusion.schedule;

import org.jspecify.annotations.NullMarked;
