/** Texts as the numbers that networks take, and back. */
@NullMarked
package dev.visprog.models.tokenizer;

import org.jspecify.annotations.NullMarked;
