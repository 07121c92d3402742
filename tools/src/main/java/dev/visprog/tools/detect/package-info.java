/** Finding things by words: {@code Loc}, and what serves it. */
@NullMarked
package dev.visprog.tools.detect;

import org.jspecify.annotations.NullMarked;
