/** What tools do differently when the small models for drawn scenes serve them. */
@NullMarked
package dev.visprog.tools.sketch;

import org.jspecify.annotations.NullMarked;
