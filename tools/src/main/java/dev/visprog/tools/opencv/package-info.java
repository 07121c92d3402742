/** The one door to OpenCV: loads it on first use, and hands pictures over and back. */
@NullMarked
package dev.visprog.tools.opencv;

import org.jspecify.annotations.NullMarked;
