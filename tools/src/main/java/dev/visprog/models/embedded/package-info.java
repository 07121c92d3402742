/** Models that are packed into the jar, and how they get to where models are loaded from. */
@NullMarked
package dev.visprog.models.embedded;

import org.jspecify.annotations.NullMarked;
