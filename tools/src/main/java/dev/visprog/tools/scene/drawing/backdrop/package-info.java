/**
 * What is behind the things: grass, desert, sea, snow, street, sky, night sky and walls. Never one
 * flat colour: each has a grain, light that changes with the distance, and marks of its own.
 */
@NullMarked
package dev.visprog.tools.scene.drawing.backdrop;

import org.jspecify.annotations.NullMarked;
