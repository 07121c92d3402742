package dev.visprog.models.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.Encoder;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.tokenizer.TokenBatch;

/**
 * A transformer in which no token sees those behind it (Radford et al. 2019), so that the state of
 * the last token of a text stands for the whole text.
 */
public final class ClipText {
  /** Configurations that say this do not mean it. */
  private static final int UNSET_EOS = 2;

  private final ModelRuntime runtime;
  private final ClipConfig.Text config;
  private final NDArray tokens;
  private final NDArray positions;
  private final Encoder encoder;
  private final LayerNorm after;

  /** With the weights of {@code p}. */
  public ClipText(Parameters p, ClipConfig.Text config) {
    this.runtime = p.runtime();
    this.config = config;
    int width = config.tower().width();
    Parameters embeddings = p.in("embeddings");
    tokens = embeddings.array("token_embedding.weight", config.vocabulary(), width);
    positions = embeddings.array("position_embedding.weight", config.positions(), width);
    embeddings.ignore("position_ids", "0, 1, 2, …: the places of the tokens");
    encoder = Towers.encoder(p.in("encoder"), config.tower());
    after = new LayerNorm(p.in("final_layer_norm"), width, config.tower().epsilon());
  }

  /** What it was built from. */
  public ClipConfig.Text config() {
    return config;
  }

  /**
   * The tokens, each with its place.
   *
   * @return {@code (B, T, C)}
   */
  public NDArray embed(TokenBatch batch) {
    NDArray indices = Inputs.ids(runtime.manager(), batch.ids());
    return rows(tokens, indices).add(positions.get(":" + indices.getShape().get(1)));
  }

  /**
   * The states after the last layer.
   *
   * @param seen sees the states between the layers
   * @return {@code (B, T, C)}, normalised
   */
  public NDArray encode(TokenBatch batch, HiddenStates seen) {
    return after.apply(encoder.apply(embed(batch), mask(batch), seen));
  }

  /**
   * The state that stands for each text.
   *
   * @param states {@code (B, T, C)}
   * @return {@code (B, C)}
   */
  public NDArray pool(NDArray states, TokenBatch batch) {
    long length = states.getShape().get(1);
    long[][] ids = batch.ids();
    long[] places = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      places[i] = i * length + last(ids[i]);
    }
    NDArray flat = states.reshape(-1, states.getShape().get(2));
    return rows(flat, runtime.manager().create(places));
  }

  private static NDArray rows(NDArray table, NDArray indices) {
    return indices
        .getNDArrayInternal()
        .embedding(indices, table, SparseFormat.DENSE)
        .singletonOrThrow();
  }

  private int last(long[] ids) {
    int last = 0;
    for (int i = 0; i < ids.length; i++) {
      if (config.eos() == UNSET_EOS ? ids[i] > ids[last] : ids[i] == config.eos()) {
        last = i;
        if (config.eos() != UNSET_EOS) {
          break;
        }
      }
    }
    return last;
  }

  /** Hides what lies behind a token, and padding: {@code (B, 1, T, T)}. */
  private NDArray mask(TokenBatch batch) {
    long[][] shown = batch.mask();
    int texts = shown.length;
    int length = shown[0].length;
    float[] mask = new float[texts * length * length];
    for (int i = 0; i < texts; i++) {
      for (int query = 0; query < length; query++) {
        for (int key = 0; key < length; key++) {
          boolean hidden = key > query || shown[i][key] == 0;
          mask[(i * length + query) * length + key] = hidden ? -Float.MAX_VALUE : 0;
        }
      }
    }
    return runtime.manager().create(mask, new Shape(texts, 1, length, length));
  }
}
