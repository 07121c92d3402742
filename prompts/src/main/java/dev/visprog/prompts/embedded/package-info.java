/**
 * The planner that needs no language model: a small grammar of instructions, each family of which
 * writes one kind of program. To add a family, write one {@link
 * dev.visprog.prompts.embedded.family.Family} and name it in {@link
 * dev.visprog.prompts.embedded.family.Families}; words with new meanings go into {@code
 * lexicon.txt}.
 */
@NullMarked
package dev.visprog.prompts.embedded;

import org.jspecify.annotations.NullMarked;
