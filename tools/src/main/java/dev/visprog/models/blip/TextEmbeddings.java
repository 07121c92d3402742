package dev.visprog.models.blip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.SparseFormat;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Parameters;

/** Tokens and their places as vectors (Devlin et al. 2019), without segments. */
final class TextEmbeddings {
  private final ModelRuntime runtime;
  private final NDArray words;
  private final NDArray places;
  private final LayerNorm norm;

  TextEmbeddings(Parameters p, BlipConfig.Text config) {
    this.runtime = p.runtime();
    words = p.array("word_embeddings.weight", config.vocabulary(), config.width());
    places = p.array("position_embeddings.weight", config.positions(), config.width());
    norm = new LayerNorm(p.in("LayerNorm"), config.width(), config.epsilon());
    p.ignore("position_ids", "0, 1, 2, …: the places of the tokens");
  }

  /** The vectors of all tokens, {@code (V, C)}. */
  NDArray words() {
    return words;
  }

  /**
   * Tokens as vectors.
   *
   * @param ids B rows of T
   * @param first the place of the first token of a row
   * @return {@code (B, T, C)}
   */
  NDArray apply(long[][] ids, int first) {
    check(ids, first);
    NDArray indices = Inputs.ids(runtime.manager(), ids);
    int end = first + ids[0].length;
    return norm.apply(
        indices
            .getNDArrayInternal()
            .embedding(indices, words, SparseFormat.DENSE)
            .singletonOrThrow()
            .add(places.get(first + ":" + end)));
  }

  /** A tokenizer may belong to another model, and devices do worse than refuse to look there. */
  private void check(long[][] ids, int first) {
    long vocabulary = words.getShape().get(0);
    for (long[] row : ids) {
      for (long id : row) {
        if (id < 0 || id >= vocabulary) {
          throw new IllegalArgumentException(
              "got token %d, want less than %d: the tokenizer is not that of the model"
                  .formatted(id, vocabulary));
        }
      }
    }
    long end = first + (long) ids[0].length;
    if (end > places.getShape().get(0)) {
      throw new IllegalArgumentException(
          "got a text of %d tokens, want at most %d".formatted(end, places.getShape().get(0)));
    }
  }
}
