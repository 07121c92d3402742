/** Figures of how well tools see drawn scenes, whose truth is known to the pixel. */
@NullMarked
package dev.visprog.tools.scene.measure;

import org.jspecify.annotations.NullMarked;
