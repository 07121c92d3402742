/** Tools that do their work by another tool, with a difference. */
@NullMarked
package dev.visprog.tools.wrap;

import org.jspecify.annotations.NullMarked;
