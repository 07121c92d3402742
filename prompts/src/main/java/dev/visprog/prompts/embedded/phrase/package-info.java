/** The phrases that need no noun, with what they mean: numbers, pictures and places, emoji. */
@NullMarked
package dev.visprog.prompts.embedded.phrase;

import org.jspecify.annotations.NullMarked;
