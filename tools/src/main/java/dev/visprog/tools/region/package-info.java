/**
 * Tools that count, order and pick regions. They look at boxes, scores and masks, never at pixels.
 */
@NullMarked
package dev.visprog.tools.region;

import org.jspecify.annotations.NullMarked;
