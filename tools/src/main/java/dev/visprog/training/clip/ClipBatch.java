package dev.visprog.training.clip;

import dev.visprog.models.image.PixelBatch;
import java.util.List;

/**
 * Pictures and texts.
 *
 * @param pictures {@code (B, 3, H, W)}
 * @param texts T of them; the first B were written for the pictures
 * @param agreement {@code (B, T)}: 1 where a text is true of a picture, else 0
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, not copied.
record ClipBatch(PixelBatch pictures, List<String> texts, float[] agreement) {}
