/**
 * What the things of the drawn world look like, but for people and faces: one {@code Figure} for
 * each category, found through {@link dev.visprog.tools.scene.drawing.figure.Figures}. Figures are
 * designed in coordinates as they like, on a {@code Draft}, which frames them tightly.
 */
@NullMarked
package dev.visprog.tools.scene.drawing.figure;

import org.jspecify.annotations.NullMarked;
