package dev.visprog.models.owlvit;

/**
 * A text as a point of the space in which it meets the places of pictures.
 *
 * @param unit D numbers, of length 1; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OwlVitText(float[] unit) {}
