package dev.visprog.models.owlvit;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.detection.Detection;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.value.Image;
import java.util.List;

/**
 * OWL-ViT or OWLv2, ready for use: finds things in pictures by words.
 *
 * <pre>{@code
 * try (OwlVitDetector detector = new OwlVitDetector(Checkpoint.open(folder))) {
 *   List<Detection> cats = detector.detect(picture, List.of("a photo of a cat"));
 * }
 * }</pre>
 *
 * <p>Nearly all of the work is the picture: {@link #encode} it once where several texts are looked
 * for one after the other.
 *
 * <p>Reads checkpoints of {@code OwlViTForObjectDetection} and {@code Owlv2ForObjectDetection} of
 * Hugging Face transformers, whose numbers it reproduces. Safe for use by several threads.
 */
public final class OwlVitDetector implements AutoCloseable {
  /** The score that a box needs where none is asked for: that of the reference implementation. */
  public static final double THRESHOLD = 0.1;

  private final OwlVitEncoder encoder;

  /** Loads it onto the processor, in float32. */
  public OwlVitDetector(Checkpoint checkpoint) throws CheckpointException {
    this(checkpoint, ModelRuntime.shared());
  }

  /**
   * Loads it.
   *
   * @throws CheckpointException if the checkpoint is not that of an OWL-ViT or OWLv2 model, or is
   *     damaged
   */
  public OwlVitDetector(Checkpoint checkpoint, ModelRuntime runtime) throws CheckpointException {
    encoder = new OwlVitEncoder(checkpoint, runtime);
  }

  /** Its sizes. */
  public OwlVitConfig config() {
    return encoder.config();
  }

  /**
   * Finds things.
   *
   * @param texts what is looked for, at least one: {@code "a photo of a cat"}
   * @return boxes in pixels of the picture, of {@linkplain Detection#label labels} that are
   *     positions in the list of texts, the best one first; those that lie on a better one are left
   *     out
   */
  public List<Detection> detect(Image picture, List<String> texts) {
    return detect(encode(picture), texts, THRESHOLD);
  }

  /**
   * Finds things in a picture that is encoded already.
   *
   * @param threshold the score, 0 to 1, that a box must exceed
   * @see #detect(Image, List)
   */
  public List<Detection> detect(OwlVitImage picture, List<String> texts, double threshold) {
    return detectEncoded(picture, encodeTexts(texts), threshold);
  }

  /**
   * Finds things by texts that are encoded already, of several steps in one batch for instance.
   *
   * @see #detect(OwlVitImage, List, double)
   */
  public List<Detection> detectEncoded(
      OwlVitImage picture, List<OwlVitText> texts, double threshold) {
    return candidates(picture, texts, threshold).distinct(threshold, config().duplicates());
  }

  /**
   * All boxes above a threshold as the reference implementation gives them: in the order of the
   * network, with boxes that lie on each other or reach beyond the picture.
   *
   * @see #detect(OwlVitImage, List, double)
   */
  public List<Detection> allAbove(OwlVitImage picture, List<OwlVitText> texts, double threshold) {
    return candidates(picture, texts, threshold).above(threshold);
  }

  private static Candidates candidates(
      OwlVitImage picture, List<OwlVitText> texts, double threshold) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("got no text to look for, want at least one");
    }
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("got threshold " + threshold + ", want 0 to 1");
    }
    return new Candidates(picture, texts);
  }

  /** Looks at a picture. */
  public OwlVitImage encode(Image picture) {
    return encode(List.of(picture)).get(0);
  }

  /** Looks at several pictures. */
  public List<OwlVitImage> encode(List<Image> pictures) {
    return encoder.pictures(pictures);
  }

  /** Reads texts. Those of more tokens than the model takes are cut ({@link #isTooLong}). */
  public List<OwlVitText> encodeTexts(List<String> texts) {
    return encoder.texts(texts);
  }

  /** Whether only the beginning of a text is looked at. */
  public boolean isTooLong(String text) {
    return encoder.isTooLong(text);
  }

  /** Frees its weights. */
  @Override
  public void close() {
    encoder.close();
  }
}
