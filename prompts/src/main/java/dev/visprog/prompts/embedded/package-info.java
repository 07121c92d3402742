/**
 * The planner that needs no language model: a grammar of instructions that write their own
 * programs. A sentence is read from the first word to the last: its numbers, places and emoji
 * ({@code phrase}), its nouns ({@code noun}) with what narrows them down ({@code thing}), and what
 * is asked of them ({@code family}), which gives a {@code task} that writes the steps into a {@code
 * draft}.
 *
 * <p>To add a family, write one {@link dev.visprog.prompts.embedded.family.Family} and name it in
 * {@link dev.visprog.prompts.embedded.family.Families}. A noun goes into {@code nouns.txt}, another
 * word for the same into {@code lexicon.txt}. A sentence with a word that stands nowhere, or with
 * words that do not fit together, has no program. Where one can be read in two ways, the family
 * that is named first wins, and within it the way that is written first; all conditions, of
 * whatever family, are read where {@code Statements} stands. The plan tells of the readings that
 * were not taken.
 */
@NullMarked
package dev.visprog.prompts.embedded;

import org.jspecify.annotations.NullMarked;
