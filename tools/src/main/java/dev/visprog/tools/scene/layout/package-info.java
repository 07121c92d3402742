/**
 * Which things stand where. A {@code Setting} is chosen, then a cast of things that belong there,
 * some of them more than once, so that there is something to count and to compare; each is drawn,
 * then placed where it makes sense without hiding too much of the others; and what can be seen in
 * the end is the truth.
 */
@NullMarked
package dev.visprog.tools.scene.layout;

import org.jspecify.annotations.NullMarked;
