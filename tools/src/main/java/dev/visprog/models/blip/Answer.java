package dev.visprog.models.blip;

/**
 * The answer to a question.
 *
 * @param text such as {@code yes}, {@code 2} or {@code on the table}
 * @param probability how probable the model holds this very text: the product of the probabilities
 *     of its tokens, that of its end included. Other words for the same answer share the rest
 */
public record Answer(String text, double probability) {}
