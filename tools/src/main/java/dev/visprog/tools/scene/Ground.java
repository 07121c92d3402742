package dev.visprog.tools.scene;

import dev.visprog.value.Box;

/**
 * A part of the background.
 *
 * @param category what it is made of
 * @param region where it is, things in front of it included, in pixels
 */
public record Ground(Backdrop category, Box region) {}
