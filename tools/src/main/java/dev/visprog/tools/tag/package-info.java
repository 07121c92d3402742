/** Drawing boxes and labels over a picture. */
@NullMarked
package dev.visprog.tools.tag;

import org.jspecify.annotations.NullMarked;
