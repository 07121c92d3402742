package dev.visprog.models.blip;

/**
 * A sentence that says what a picture shows.
 *
 * @param text what it was told to begin with included
 * @param probability how probable the model holds this very text: the product of the probabilities
 *     of the tokens that it chose, that of the end included
 */
public record Caption(String text, double probability) {}
