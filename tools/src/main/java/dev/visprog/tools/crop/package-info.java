/** Tools that cut a part out of a picture. A crop remembers where in the original it was. */
@NullMarked
package dev.visprog.tools.crop;

import org.jspecify.annotations.NullMarked;
