/** What a {@code config.json} says, read with care: it comes from whoever published the model. */
@NullMarked
package dev.visprog.models.config;

import org.jspecify.annotations.NullMarked;
