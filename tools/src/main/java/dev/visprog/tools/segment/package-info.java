/** Tools that find the shapes of things: {@code Seg} and {@code Segment}. */
@NullMarked
package dev.visprog.tools.segment;

import org.jspecify.annotations.NullMarked;
