package dev.visprog.models.owlvit;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.detection.Detection;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.PixelValues;
import dev.visprog.models.nn.Batches;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.Network;
import dev.visprog.models.nn.Rows;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.value.Image;
import java.util.ArrayList;
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

  /** Pictures of one call: they are large. */
  private static final int PICTURES = 4;

  private static final int TEXTS = 64;

  private final OwlVitConfig config;
  private final ImageProcessor processor;
  private final TextTokenizer tokenizer;
  private final Network<OwlVitNetwork> network;

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
    config = OwlVitConfig.of(Config.of(checkpoint));
    processor = ImageProcessor.of(config.version().processor(), checkpoint);
    checkPictures(checkpoint);
    tokenizer = TextTokenizer.open(checkpoint.folder());
    try {
      network = Network.load(runtime, checkpoint, p -> new OwlVitNetwork(p, config));
    } catch (CheckpointException | RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  /** Two files say how large pictures are; they may disagree. */
  private void checkPictures(Checkpoint checkpoint) throws CheckpointException {
    int side = config.vision().imageSize();
    PixelValues values = processor.process(Image.ofBgr(1, 1, new byte[3]));
    if (values.width() != side || values.height() != side) {
      throw new CheckpointException(
          "%s gives pictures of %d×%d, want %d×%d as config.json says"
              .formatted(
                  checkpoint.folder().resolve(ImageProcessor.FILE),
                  values.width(),
                  values.height(),
                  side,
                  side));
    }
  }

  /** Its sizes. */
  public OwlVitConfig config() {
    return config;
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
    return candidates(picture, texts, threshold).distinct(threshold);
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
    return Batches.of(pictures, PICTURES, this::encodeBatch);
  }

  private List<OwlVitImage> encodeBatch(List<Image> pictures) {
    var pixels = processor.process(pictures);
    OwlVitNetwork owl = network.layers();
    ModelRuntime runtime = network.runtime();
    return runtime.call(
        () -> {
          NDArray values = Inputs.pixels(runtime.manager(), pixels);
          NDArray states = owl.vision().encode(values, HiddenStates.UNSEEN);
          return images(pictures, owl, owl.imageFeatures(states));
        });
  }

  private List<OwlVitImage> images(List<Image> pictures, OwlVitNetwork owl, NDArray features) {
    ClassHead head = owl.classHead();
    List<float[]> units = Rows.of(head.unit(head.embed(features)).transpose(0, 2, 1));
    List<float[]> shiftAndScale = Rows.of(head.shiftAndScale(features));
    List<float[]> boxes = Rows.of(owl.boxHead().apply(features));
    var objectness = owl.objectnessHead().map(objects -> Rows.of(objects.apply(features)));
    List<OwlVitImage> images = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      int row = i;
      images.add(
          new OwlVitImage(
              pictures.get(i).width(),
              pictures.get(i).height(),
              config.version(),
              units.get(i),
              shiftAndScale.get(i),
              boxes.get(i),
              objectness.map(rows -> rows.get(row)).orElse(null)));
    }
    return images;
  }

  /** Reads texts. Those of more tokens than the model takes are cut ({@link #isTooLong}). */
  public List<OwlVitText> encodeTexts(List<String> texts) {
    return Batches.of(texts, TEXTS, this::encodeTextBatch);
  }

  private List<OwlVitText> encodeTextBatch(List<String> texts) {
    int longest = texts.stream().mapToInt(tokenizer::count).max().orElseThrow();
    TokenBatch batch = tokenizer.encode(texts, Padding.to(Math.min(longest, mostTokens())));
    OwlVitNetwork owl = network.layers();
    return network
        .runtime()
        .call(
            () -> {
              NDArray states = owl.text().encode(batch, HiddenStates.UNSEEN);
              return Rows.of(Rows.unit(owl.textFeatures(states, batch))).stream()
                  .map(OwlVitText::new)
                  .toList();
            });
  }

  /** Whether only the beginning of a text is looked at. */
  public boolean isTooLong(String text) {
    return tokenizer.truncated(text, mostTokens());
  }

  private int mostTokens() {
    return Math.min(tokenizer.limit(), config.text().positions());
  }

  /** Frees its weights. */
  @Override
  public void close() {
    network.close();
    tokenizer.close();
  }
}
