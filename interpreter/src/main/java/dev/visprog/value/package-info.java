/**
 * What flows between steps: six kinds of immutable values, and the geometry they share (frames,
 * boxes, masks). No tensor and no file ever appears here.
 */
@NullMarked
package dev.visprog.value;

import org.jspecify.annotations.NullMarked;
