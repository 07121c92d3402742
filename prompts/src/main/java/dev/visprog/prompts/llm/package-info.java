/** The planner that asks a language model: a prompt goes out, a reply comes back and is read. */
@NullMarked
package dev.visprog.prompts.llm;

import org.jspecify.annotations.NullMarked;
