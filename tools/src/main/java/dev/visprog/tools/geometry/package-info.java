/** The geometry that finding and cutting share: halves of a picture, and what surrounds a box. */
@NullMarked
package dev.visprog.tools.geometry;

import org.jspecify.annotations.NullMarked;
