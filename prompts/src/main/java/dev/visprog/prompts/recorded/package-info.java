/**
 * The planner that has the program already: somebody wrote or saved it, whatever the instruction.
 */
@NullMarked
package dev.visprog.prompts.recorded;

import org.jspecify.annotations.NullMarked;
