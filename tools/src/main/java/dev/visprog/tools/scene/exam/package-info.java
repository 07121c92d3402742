/**
 * Measures tools and planners on drawn scenes, whose truth is known: an exam for each thing that is
 * measured, and {@code Examination}, which puts the scenes before all of them. Tools are called as
 * a run calls them, so whatever serves a run can be measured.
 */
@NullMarked
package dev.visprog.tools.scene.exam;

import org.jspecify.annotations.NullMarked;
