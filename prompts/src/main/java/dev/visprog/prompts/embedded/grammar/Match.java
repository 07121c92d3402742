package dev.visprog.prompts.embedded.grammar;

/**
 * A part of a sentence that fits a pattern.
 *
 * @param end the first token after it
 * @param reading the meaning of the slots so far
 */
record Match(int end, Reading reading) {}
