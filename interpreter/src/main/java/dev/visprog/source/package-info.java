/** Program text and places in it. */
@NullMarked
package dev.visprog.source;

import org.jspecify.annotations.NullMarked;
