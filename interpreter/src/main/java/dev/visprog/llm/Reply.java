package dev.visprog.llm;

/**
 * What a language model said.
 *
 * @param text all of it
 * @param complete false if it was cut at the most tokens allowed
 * @param usage what it took
 */
public record Reply(String text, boolean complete, Usage usage) {}
