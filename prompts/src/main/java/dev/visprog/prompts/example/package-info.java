/**
 * Worked examples: instructions with the programs that answer them, as files that a person can read
 * and a test checks. They show a language model how the tools are put together.
 */
@NullMarked
package dev.visprog.prompts.example;

import org.jspecify.annotations.NullMarked;
