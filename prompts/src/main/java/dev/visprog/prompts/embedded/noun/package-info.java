/** The nouns that the planner knows, from {@code nouns.txt}. */
@NullMarked
package dev.visprog.prompts.embedded.noun;

import org.jspecify.annotations.NullMarked;
