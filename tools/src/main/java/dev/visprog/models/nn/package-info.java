/** The layers that the models are made of. */
@NullMarked
package dev.visprog.models.nn;

import org.jspecify.annotations.NullMarked;
