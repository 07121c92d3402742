/**
 * How things look. A {@code Figure} turns a {@code Look} into a {@code Sketch}, which a {@code Pen}
 * draws on a {@code Layer}: shapes with soft edges, outlines and shading, computed in plain
 * floating-point arithmetic, so that the same strokes give the same pixels with every Java and on
 * every machine. (The anti-aliasing of Java2D may change from one Java to the next.)
 */
@NullMarked
package dev.visprog.tools.scene.drawing;

import org.jspecify.annotations.NullMarked;
