/**
 * Training of a small model that paints into pictures: an autoencoder between pictures and latents,
 * then a network that removes noise from latents (Rombach et al. 2022).
 */
@NullMarked
package dev.visprog.training.diffusion;

import org.jspecify.annotations.NullMarked;
