/**
 * Text as filled outlines. Java's own text drawing depends on the fonts and libraries of the
 * machine (and fails where there are none), so the outlines come from a font that is part of the
 * program.
 */
@NullMarked
package dev.visprog.tools.text;

import org.jspecify.annotations.NullMarked;
