/**
 * A tiny language for saying which sentences one understands. A {@link
 * dev.visprog.prompts.embedded.grammar.Sentence} is read against {@linkplain
 * dev.visprog.prompts.embedded.grammar.Pattern patterns} such as {@code how many {faces}
 * <are-there>}, whose {@code <concepts>} stand in a {@link
 * dev.visprog.prompts.embedded.grammar.Lexicon} and whose <code>{slots}</code> are other phrases of
 * the {@link dev.visprog.prompts.embedded.grammar.Grammar}. Every word of a sentence must be
 * accounted for: what is not understood is never skipped.
 */
@NullMarked
package dev.visprog.prompts.embedded.grammar;

import org.jspecify.annotations.NullMarked;
