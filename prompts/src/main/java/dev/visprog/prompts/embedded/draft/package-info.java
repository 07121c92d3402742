/** Programs while they are being written, and what ends the attempt. */
@NullMarked
package dev.visprog.prompts.embedded.draft;

import org.jspecify.annotations.NullMarked;
