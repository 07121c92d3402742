package dev.visprog.models.clip;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.PixelBatch;
import dev.visprog.models.image.ProcessorKind;
import dev.visprog.models.nn.Batches;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.Network;
import dev.visprog.models.nn.Rows;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.value.Image;
import java.util.List;

/**
 * CLIP, ready for use: pictures and texts as unit vectors whose dot products say how well they
 * belong together.
 *
 * <pre>{@code
 * try (ClipModel clip = new ClipModel(Checkpoint.open(folder))) {
 *   List<float[]> pictures = clip.embedImages(List.of(picture));
 *   List<float[]> texts = clip.embedTexts(List.of("a photo of a cat", "a photo of a dog"));
 *   double[] shares = clip.shares(pictures.get(0), texts);
 * }
 * }</pre>
 *
 * <p>Reads checkpoints of {@code CLIPModel} of Hugging Face transformers, whose numbers it
 * reproduces. Safe for use by several threads.
 */
public final class ClipModel implements AutoCloseable {
  /** Pictures of one call: enough for fast products, few enough for little memory. */
  private static final int PICTURES = 8;

  private static final int TEXTS = 64;

  private final ClipConfig config;
  private final ImageProcessor processor;
  private final TextTokenizer tokenizer;
  private final Network<ClipNetwork> network;

  /** Loads it onto the processor, in float32. */
  public ClipModel(Checkpoint checkpoint) throws CheckpointException {
    this(checkpoint, ModelRuntime.shared());
  }

  /**
   * Loads it.
   *
   * @throws CheckpointException if the checkpoint is not that of a CLIP model, or is damaged
   */
  public ClipModel(Checkpoint checkpoint, ModelRuntime runtime) throws CheckpointException {
    config = ClipConfig.of(Config.of(checkpoint));
    processor = ImageProcessor.of(ProcessorKind.CLIP, checkpoint);
    processor.requireSquare(config.vision().imageSize(), checkpoint);
    tokenizer = TextTokenizer.open(checkpoint.folder());
    try {
      network = Network.load(runtime, checkpoint, p -> new ClipNetwork(p, config));
    } catch (CheckpointException | RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  /** Its sizes. */
  public ClipConfig config() {
    return config;
  }

  /** By how much cosines are multiplied before a softmax. */
  public double logitScale() {
    return network.layers().logitScale();
  }

  /**
   * Pictures as unit vectors.
   *
   * @return one vector for each picture, of {@link ClipConfig#projection} numbers
   */
  public List<float[]> embedImages(List<Image> pictures) {
    return Batches.of(pictures, PICTURES, some -> embed(processor.process(some)));
  }

  private List<float[]> embed(PixelBatch pictures) {
    ClipNetwork clip = network.layers();
    ModelRuntime runtime = network.runtime();
    return runtime.call(
        () -> {
          NDArray pixels = Inputs.pixels(runtime.manager(), pictures);
          NDArray pooled = clip.pooledVision(clip.vision().encode(pixels, HiddenStates.UNSEEN));
          return Rows.of(Rows.unit(clip.imageFeatures(pooled)));
        });
  }

  /**
   * Texts as unit vectors. Texts of more tokens than the model takes are cut ({@link #isTooLong}).
   *
   * @return one vector for each text, of {@link ClipConfig#projection} numbers
   */
  public List<float[]> embedTexts(List<String> texts) {
    return Batches.of(texts, TEXTS, some -> embed(tokens(some)));
  }

  private TokenBatch tokens(List<String> texts) {
    int longest = texts.stream().mapToInt(tokenizer::count).max().orElseThrow();
    return tokenizer.encode(texts, Padding.to(Math.min(longest, mostTokens())));
  }

  /** What the tokenizer is set to, and at most one place for each token. */
  private int mostTokens() {
    return Math.min(tokenizer.limit(), config.text().positions());
  }

  private List<float[]> embed(TokenBatch batch) {
    ClipNetwork clip = network.layers();
    return network
        .runtime()
        .call(
            () -> {
              NDArray states = clip.text().encode(batch, HiddenStates.UNSEEN);
              return Rows.of(Rows.unit(clip.textFeatures(states, batch)));
            });
  }

  /** Whether only the beginning of a text is looked at. */
  public boolean isTooLong(String text) {
    return tokenizer.truncated(text, mostTokens());
  }

  /**
   * How probable each text is for a picture, if it is one of them: the softmax of the scaled
   * cosines (Radford et al. 2021, section 3.1.2).
   *
   * @param picture a unit vector of {@link #embedImages}
   * @param texts unit vectors of {@link #embedTexts}
   * @return one share for each text, together 1
   */
  public double[] shares(float[] picture, List<float[]> texts) {
    return Similarity.shares(picture, texts, logitScale());
  }

  /** Frees its weights. */
  @Override
  public void close() {
    network.close();
    tokenizer.close();
  }
}
