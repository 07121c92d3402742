/** Training of the small models that are shipped: the same networks, on drawn scenes. */
@NullMarked
package dev.visprog.training;

import org.jspecify.annotations.NullMarked;
