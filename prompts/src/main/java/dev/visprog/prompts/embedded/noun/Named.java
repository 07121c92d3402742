package dev.visprog.prompts.embedded.noun;

/**
 * A noun as it was said.
 *
 * @param noun what it means
 * @param plural whether it surely speaks of several
 */
public record Named(Noun noun, boolean plural) {}
