/**
 * Tools that change a picture: colour kept in places, sharpness kept in places, boxes and labels.
 * An edited picture keeps its frame, so regions found before still fit.
 */
@NullMarked
package dev.visprog.tools.edit;

import org.jspecify.annotations.NullMarked;
