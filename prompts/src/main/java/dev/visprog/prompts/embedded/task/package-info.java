/** What an instruction asks for, once it is understood: something that can write its program. */
@NullMarked
package dev.visprog.prompts.embedded.task;

import org.jspecify.annotations.NullMarked;
