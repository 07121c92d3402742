/** Stable Diffusion for inpainting: paints what a text says into a part of a picture. */
@NullMarked
package dev.visprog.models.diffusion;

import org.jspecify.annotations.NullMarked;
