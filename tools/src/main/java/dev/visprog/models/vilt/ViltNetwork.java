package dev.visprog.models.vilt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.image.PixelBatch;
import dev.visprog.models.nn.Encoder;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.tokenizer.TokenBatch;

/** The transformer over words and patches, and the classifier of answers. */
public final class ViltNetwork {
  /** Of the norm in the classifier, which no configuration states. */
  private static final double CLASSIFIER_EPSILON = 1e-5;

  private final ModelRuntime runtime;
  private final TextEmbeddings text;
  private final PatchEmbeddings patches;
  private final NDArray modalities;
  private final Encoder encoder;
  private final LayerNorm after;
  private final Linear pooler;
  private final Linear hidden;
  private final LayerNorm hiddenNorm;
  private final Linear answers;

  /** With the weights of a checkpoint, or with those that are being trained. */
  public ViltNetwork(Parameters p, ViltConfig config) {
    runtime = p.runtime();
    int width = config.transformer().width();
    Parameters vilt = p.in("vilt");
    Parameters embeddings = vilt.in("embeddings");
    text = new TextEmbeddings(embeddings.in("text_embeddings"), config);
    patches = new PatchEmbeddings(embeddings, config);
    modalities = embeddings.array("token_type_embeddings.weight", config.modalities(), width);
    encoder = ViltLayers.encoder(vilt.in("encoder"), config.transformer());
    after = new LayerNorm(vilt.in("layernorm"), width, config.transformer().epsilon());
    pooler = Linear.of(vilt.in("pooler.dense"), width, width);
    Parameters classifier = p.in("classifier");
    hidden = Linear.of(classifier.in("0"), width, 2 * width);
    hiddenNorm = new LayerNorm(classifier.in("1"), 2 * width, CLASSIFIER_EPSILON);
    answers = Linear.of(classifier.in("3"), 2 * width, config.labels().size());
  }

  /** Which patches of pictures become tokens. */
  public PatchChoice choose(PixelBatch pictures) {
    return patches.choose(pictures);
  }

  /** The words of questions, {@code (B, T, C)}, before their modality is added. */
  public NDArray embedText(TokenBatch questions) {
    return text.apply(questions);
  }

  /**
   * The states after the last layer: words, a token for the picture, patches.
   *
   * @param seen sees the states between the layers
   * @return {@code (B, T + 1 + N, C)}, normalised
   */
  public NDArray encode(
      TokenBatch questions, PixelBatch pictures, PatchChoice choice, HiddenStates seen) {
    NDArray words = embedText(questions).add(modalities.get(0));
    NDArray places = patches.apply(pictures, choice).add(modalities.get(1));
    NDArray tokens = NDArrays.concat(new NDList(words, places), 1);
    return after.apply(encoder.apply(tokens, mask(counts(questions, choice)), seen));
  }

  /** Of how many tokens each tells, {@code (B, T + 1 + N)}: padding of none. */
  static float[][] counts(TokenBatch questions, PatchChoice choice) {
    long[][] words = questions.mask();
    float[][] counts = new float[words.length][];
    for (int b = 0; b < counts.length; b++) {
      int length = words[b].length;
      float[] places = choice.counts()[b];
      counts[b] = new float[length + 1 + places.length];
      for (int i = 0; i < length; i++) {
        counts[b][i] = words[b][i];
      }
      counts[b][length] = 1;
      System.arraycopy(places, 0, counts[b], length + 1, places.length);
    }
    return counts;
  }

  /**
   * Gives tokens the share of attention that so many of them would have, and hides padding: {@code
   * (B, 1, 1, T + 1 + N)}.
   */
  private NDArray mask(float[][] counts) {
    int length = counts[0].length;
    float[] mask = new float[counts.length * length];
    for (int i = 0; i < mask.length; i++) {
      float count = counts[i / length][i % length];
      mask[i] = count == 0 ? -Float.MAX_VALUE : (float) Math.log(count);
    }
    return runtime.manager().create(mask, new Shape(counts.length, 1, 1, length));
  }

  /** What the first token says for all of them: {@code (B, C)}. */
  public NDArray pool(NDArray states) {
    return pooler.apply(states.get(":, 0")).tanh();
  }

  /** How much speaks for each answer, {@code (B, answers)}. */
  public NDArray logits(NDArray pooled) {
    NDArray normalised = hiddenNorm.apply(hidden.apply(pooled));
    return answers.apply(runtime.ops().activate(normalised, Activation.GELU));
  }
}
