/**
 * The phrases that several families share, with what they mean: which faces, where in which
 * picture, how many, which emoji.
 */
@NullMarked
package dev.visprog.prompts.embedded.phrase;

import org.jspecify.annotations.NullMarked;
