package dev.visprog.prompts.embedded.grammar;

/**
 * What a phrase that starts at some token means.
 *
 * @param end the first token after it
 * @param value the meaning; two readings with equal values are the same reading
 */
public record Meaning(int end, Object value) {}
