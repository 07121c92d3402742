package dev.visprog.training.vilt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.vilt.ViltConfig;
import dev.visprog.training.Trainer;
import dev.visprog.training.places.Nouns;
import dev.visprog.training.places.PlaceLoss;
import org.jspecify.annotations.Nullable;

/**
 * What patches show, and which of them the words of a question are about, told to the layers that
 * have to know it.
 *
 * <p>The answer to "What color is the ball?" lies in the patches of the ball. That words and
 * patches have to find each other is hardly to be learnt from answers: of 85 questions about two
 * things, a network that had the colours of close-ups right answered 37 right. So half way through
 * the layers patches are named, by the embeddings of the very words; and in the layers that follow,
 * but for the last one, the first head of a noun shall look at the patches of what it names, or at
 * the token of the whole picture if there is nothing of that kind. One layer later half of the
 * heads of the token that gives the answer shall look at what any noun of the question names. How
 * much of their attention that has counts, not where within: a head may choose the patches that
 * tell most.
 *
 * <p>After 1,700 steps so, 63 of the 85 were right, and of 91 questions about whole pictures 73,
 * where a noun gave 0.81 of its attention to what it names and 0.03 to the background. It was 28
 * and 0.23 when heads should look at all patches of a thing alike, the background being as small as
 * {@link KeptPatches} leaves it. ViLT's pretraining aligns words and patches too, by optimal
 * transport, as nobody tells it which belong together (Kim et al. 2021, section 3.2).
 */
final class PatchLoss implements HiddenStates {
  private static final double EPSILON = 1e-5;

  /** No share of attention is less, for its logarithm. */
  private static final float LEAST = 1e-6f;

  private static final String NORM = Trainer.APART + "named_norm";

  private final Parameters p;
  private final ViltConfig.Transformer config;
  private final NDArray nouns;
  private final Pointers pointers;
  private @Nullable NDArray sum;

  /**
   * Nothing has been seen yet.
   *
   * @param p all weights
   * @param nouns the embeddings of {@link Nouns#ALL}, {@code (nouns, C)}
   * @param pointers where the nouns of the questions shall look
   */
  PatchLoss(Parameters p, ViltConfig config, NDArray nouns, Pointers pointers) {
    this.p = p;
    this.config = config.transformer();
    this.nouns = nouns;
    this.pointers = pointers;
  }

  @Override
  public void see(int layer, NDArray state) {
    if (layer == config.layers() / 2) {
      add(GradientTape.scaled(named(state), pointers.truths().size()));
    }
    if (layer >= config.layers() / 2 && layer < config.layers()) {
      point(layer, state);
    }
  }

  /** The sum over all questions. */
  NDArray sum() {
    NDArray told = sum;
    if (told == null) {
      throw new IllegalStateException("the network has not been applied");
    }
    return told;
  }

  private void add(NDArray loss) {
    NDArray before = sum;
    sum = before == null ? loss : before.add(loss);
  }

  private NDArray named(NDArray state) {
    NDArray places = state.get(":, -" + pointers.patches() + ":").reshape(-1, config.width());
    NDArray normalised = new LayerNorm(p.in(NORM), config.width(), EPSILON).apply(places);
    NDArray logits =
        GradientTape.scaled(normalised.matMul(nouns.transpose()), 1 / Math.sqrt(config.width()));
    return PlaceLoss.of(logits, pointers.truths().stream().map(PatchTruth::shown).toList());
  }

  /** The logarithms of how much of their attention tokens give to what they shall look at. */
  private void point(int layer, NDArray state) {
    Parameters weights = p.in("vilt.encoder.layer." + layer);
    NDArray normalised =
        new LayerNorm(weights.in("layernorm_before"), config.width(), config.epsilon())
            .apply(state);
    NDManager manager = state.getManager();
    long count = state.getShape().get(0);
    int words = pointers.words().length();
    NDArray aims =
        manager.create(pointers.aims(), new Shape(count, words, state.getShape().get(1)));
    NDArray shares = manager.create(pointers.shares(), new Shape(count, words));
    Parameters attention = weights.in("attention.attention");
    NDArray queries = projected(attention.in("query"), normalised.get(":, :" + words));
    NDArray keys = projected(attention.in("key"), normalised);
    if (layer < config.layers() - 1) {
      NDArray given = attention(queries, keys, 0).mul(aims).sum(new int[] {2}); // (B, T)
      add(missed(given, shares));
    }
    if (layer > config.layers() / 2) {
      NDArray first = queries.get(":, :1"); // of the token that gives the answer
      NDArray all = aims.transpose(0, 2, 1);
      int heads = config.heads() / 2;
      for (int head = 0; head < heads; head++) {
        NDArray given = attention(first, keys, head).matMul(all).squeeze(1);
        add(GradientTape.scaled(missed(given, shares), 1.0 / heads));
      }
    }
  }

  private static NDArray missed(NDArray given, NDArray shares) {
    return given.add(LEAST).log().mul(shares).sum().neg();
  }

  /**
   * Of one head.
   *
   * @param queries {@code (B, Q, C)}
   * @param keys {@code (B, S, C)}
   * @return {@code (B, Q, S)}
   */
  private NDArray attention(NDArray queries, NDArray keys, int head) {
    int width = config.width() / config.heads();
    String channels = ":, :, %d:%d".formatted(head * width, (head + 1) * width);
    NDArray products = queries.get(channels).matMul(keys.get(channels).transpose(0, 2, 1));
    Shape shape = new Shape(keys.getShape().get(0), 1, keys.getShape().get(1));
    NDArray biases = keys.getManager().create(pointers.biases(), shape);
    return GradientTape.scaled(products, 1 / Math.sqrt(width)).add(biases).softmax(2);
  }

  private NDArray projected(Parameters projection, NDArray tokens) {
    return Linear.of(projection, config.width(), config.width()).apply(tokens);
  }
}
