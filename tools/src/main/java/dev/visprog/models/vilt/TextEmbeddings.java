package dev.visprog.models.vilt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.SparseFormat;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.ModelRuntimeException;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.tokenizer.TokenBatch;
import java.util.Arrays;
import java.util.stream.Stream;

/** The words of questions, each with its place, as BERT has them (Devlin et al. 2019). */
final class TextEmbeddings {
  private final ModelRuntime runtime;
  private final ViltConfig.Text config;
  private final NDArray words;
  private final NDArray positions;
  private final NDArray types;
  private final LayerNorm norm;

  TextEmbeddings(Parameters p, ViltConfig config) {
    runtime = p.runtime();
    this.config = config.text();
    int width = config.transformer().width();
    words = p.array("word_embeddings.weight", this.config.vocabulary(), width);
    positions = p.array("position_embeddings.weight", this.config.positions(), width);
    types = p.array("token_type_embeddings.weight", this.config.types(), width);
    p.ignore("position_ids", "0, 1, 2, …: the places of the words");
    p.ignore("token_type_ids", "0, 0, 0, …: a question is one text");
    norm = new LayerNorm(p.in("LayerNorm"), width, config.transformer().epsilon());
  }

  /**
   * Embeds questions.
   *
   * @return {@code (B, T, C)}
   */
  NDArray apply(TokenBatch batch) {
    long[][] ids = batch.ids();
    checkKnown(ids);
    NDArray indices = Inputs.ids(runtime.manager(), ids);
    NDArray embedded =
        indices
            .getNDArrayInternal()
            .embedding(indices, words, SparseFormat.DENSE)
            .singletonOrThrow()
            .add(types.get(0))
            .add(positions.get(":" + batch.length()));
    return norm.apply(embedded);
  }

  /** The tokenizer is another file than the weights; they may not belong together. */
  private void checkKnown(long[][] ids) {
    long largest = Stream.of(ids).flatMapToLong(Arrays::stream).max().orElse(0);
    if (largest >= config.vocabulary()) {
      throw new ModelRuntimeException(
          "got token %d of the tokenizer, want at most %d, as vocab_size of config.json says"
              .formatted(largest, config.vocabulary() - 1),
          null);
    }
  }
}
