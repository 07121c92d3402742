/** Finding things by words. For now that is the halves of a picture; the model comes later. */
@NullMarked
package dev.visprog.tools.detect;

import org.jspecify.annotations.NullMarked;
