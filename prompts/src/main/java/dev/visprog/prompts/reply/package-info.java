/**
 * Finds the program in what a language model says. A model is asked for the program alone and often
 * gives more: code fences, headings, numbers before the lines, a sentence before and after, a first
 * try and a better one. What is found here is text; the parser and the checker judge it as strictly
 * as any other.
 */
@NullMarked
package dev.visprog.prompts.reply;

import org.jspecify.annotations.NullMarked;
