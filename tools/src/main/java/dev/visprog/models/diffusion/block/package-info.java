/** The convolutional layers that the autoencoder and the denoising network have in common. */
@NullMarked
package dev.visprog.models.diffusion.block;

import org.jspecify.annotations.NullMarked;
