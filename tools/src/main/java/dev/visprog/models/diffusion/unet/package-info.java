/** The network that finds the noise in a picture: a U-Net that also reads a text. */
@NullMarked
package dev.visprog.models.diffusion.unet;

import org.jspecify.annotations.NullMarked;
