/** The autoencoder between pictures and the smaller feature maps in which noise is removed. */
@NullMarked
package dev.visprog.models.diffusion.vae;

import org.jspecify.annotations.NullMarked;
