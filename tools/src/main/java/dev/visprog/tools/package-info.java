/** The tools that programs call, put together into one toolbox. */
@NullMarked
package dev.visprog.tools;

import org.jspecify.annotations.NullMarked;
