package dev.visprog.models.vilt;

import dev.visprog.value.Image;

/**
 * A question about a picture.
 *
 * @param text such as {@code What is on the table?}
 */
public record Question(Image picture, String text) {}
