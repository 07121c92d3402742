/** Boxes that a detector found: from what its head says to what is in the picture. */
@NullMarked
package dev.visprog.models.detection;

import org.jspecify.annotations.NullMarked;
