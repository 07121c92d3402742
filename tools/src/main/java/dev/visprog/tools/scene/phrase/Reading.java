package dev.visprog.tools.scene.phrase;

/**
 * What a row of words means.
 *
 * @param value its meaning
 * @param end the position after the last of the words
 */
public record Reading<T>(T value, int end) {}
