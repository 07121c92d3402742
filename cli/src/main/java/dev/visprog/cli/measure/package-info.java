/** How well models and planners do on drawn scenes: {@code visprog measure}. */
@NullMarked
package dev.visprog.cli.measure;

import org.jspecify.annotations.NullMarked;
