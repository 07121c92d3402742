/**
 * What vision models take, made of pictures exactly as the Python image processors of Hugging Face
 * transformers make it: resized like Pillow, cropped, padded and normalised as {@code
 * preprocessor_config.json} says.
 */
@NullMarked
package dev.visprog.models.image;

import org.jspecify.annotations.NullMarked;
