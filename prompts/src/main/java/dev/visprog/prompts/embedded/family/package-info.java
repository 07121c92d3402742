/**
 * What the embedded planner can do: one class for each family of instructions, which says what it
 * understands and what program it writes. {@link dev.visprog.prompts.embedded.family.Families}
 * lists them.
 */
@NullMarked
package dev.visprog.prompts.embedded.family;

import org.jspecify.annotations.NullMarked;
