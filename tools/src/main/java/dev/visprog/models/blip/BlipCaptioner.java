package dev.visprog.models.blip;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.Batches;
import dev.visprog.models.nn.Network;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.value.Image;
import java.util.Arrays;
import java.util.List;

/**
 * BLIP for captions, ready for use.
 *
 * <pre>{@code
 * try (BlipCaptioner blip = new BlipCaptioner(Checkpoint.open(folder))) {
 *   Caption plain = blip.caption(picture);
 *   Caption begun = blip.caption(picture, "a picture of");
 * }
 * }</pre>
 *
 * <p>Reads checkpoints of {@code BlipForConditionalGeneration} of Hugging Face transformers, such
 * as {@code Salesforce/blip-image-captioning-base}. Safe for use by several threads.
 */
public final class BlipCaptioner implements AutoCloseable {
  /** Each layer holds keys and values of every patch of each picture of a call. */
  private static final int PICTURES = 4;

  private final BlipConfig config;
  private final PictureEncoder pictures;
  private final TextTokenizer tokenizer;
  private final Network<CaptionNetwork> network;

  /** Loads it onto the processor, in float32. */
  public BlipCaptioner(Checkpoint checkpoint) throws CheckpointException {
    this(checkpoint, ModelRuntime.shared());
  }

  /**
   * Loads it.
   *
   * @throws CheckpointException if the checkpoint is not that of such a model, or is damaged
   */
  public BlipCaptioner(Checkpoint checkpoint, ModelRuntime runtime) throws CheckpointException {
    config = BlipConfig.of(Config.of(checkpoint));
    pictures = PictureEncoder.of(checkpoint, config.vision());
    tokenizer = TextTokenizer.open(checkpoint.folder());
    try {
      network = Network.load(runtime, checkpoint, p -> new CaptionNetwork(p, config));
    } catch (CheckpointException | RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  /** Its sizes. */
  public BlipConfig config() {
    return config;
  }

  /** Computes once what all captions of a picture need. */
  public EncodedPicture encode(Image picture) {
    return encode(List.of(picture)).get(0);
  }

  /** As {@link #encode(Image)}, for several pictures. */
  public List<EncodedPicture> encode(List<Image> all) {
    return pictures.encode(network.runtime(), network.layers().vision(), all);
  }

  /** Says what a picture shows. */
  public Caption caption(Image picture) {
    return caption(picture, "");
  }

  /**
   * Says what a picture shows, in a sentence that begins in a given way.
   *
   * @param beginning such as {@code a picture of}; may be empty
   * @throws IllegalArgumentException if the beginning is as long as a caption may be
   */
  public Caption caption(Image picture, String beginning) {
    return captionEncoded(List.of(encode(picture)), beginning, config.generation()).get(0);
  }

  /** Says what each of several pictures shows. */
  public List<Caption> captionAll(List<Image> all) {
    return captionEncoded(encode(all), "", config.generation());
  }

  /**
   * Says what each of several pictures shows, written as {@code generation} says.
   *
   * @param beginning may be empty
   * @throws IllegalArgumentException if the beginning is as long as a caption may be
   */
  public List<Caption> captionEncoded(
      List<EncodedPicture> encoded, String beginning, Generation generation) {
    long[] tokens = tokens(beginning);
    return Batches.of(encoded, PICTURES, some -> captionBatch(some, tokens, generation));
  }

  private List<Caption> captionBatch(
      List<EncodedPicture> encoded, long[] beginning, Generation generation) {
    CaptionNetwork blip = network.layers();
    ModelRuntime runtime = network.runtime();
    List<Written> texts =
        runtime.call(
            () ->
                new TextWriter(blip.caption(), config.text(), generation)
                    .write(pictures.states(runtime.manager(), encoded), null, beginning));
    return texts.stream()
        .map(
            text ->
                new Caption(tokenizer.decode(text.withoutFirst()), Math.exp(text.logProbability())))
        .toList();
  }

  /** The token that begins a text takes the place of the tokenizer's own, and none ends it yet. */
  private long[] tokens(String beginning) {
    long[] tokens = tokenizer.encode(List.of(beginning), Padding.longest()).ids()[0];
    tokens[0] = config.text().bos();
    return Arrays.copyOf(tokens, tokens.length - 1);
  }

  /** Frees its weights. */
  @Override
  public void close() {
    network.close();
    tokenizer.close();
  }
}
