/**
 * What the tools have in common that are a language model: how a model is asked on behalf of a
 * step, and what is left of its reply once everything that is not said is taken off. The tools
 * themselves are in the packages below.
 */
@NullMarked
package dev.visprog.prompts.tool;

import org.jspecify.annotations.NullMarked;
