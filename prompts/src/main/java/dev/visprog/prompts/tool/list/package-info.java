/**
 * The tool {@code List}: by a language model, or without one from a small file of common knowledge.
 */
@NullMarked
package dev.visprog.prompts.tool.list;

import org.jspecify.annotations.NullMarked;
