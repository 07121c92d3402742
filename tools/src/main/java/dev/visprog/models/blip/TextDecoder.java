package dev.visprog.models.blip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transformer that writes texts, token by token. */
final class TextDecoder {
  private final ModelRuntime runtime;
  private final TextStack stack;
  private final LanguageHead head;

  /**
   * With the weights of {@code p}.
   *
   * @param attended the width of what is attended to
   */
  TextDecoder(Parameters p, BlipConfig.Text config, int attended) {
    runtime = p.runtime();
    p.alias(
        "cls.predictions.decoder.weight",
        "bert.embeddings.word_embeddings.weight",
        "the reference implementation has one tensor for both, and takes that of the embeddings");
    stack = new TextStack(p.in("bert"), config, attended);
    head = new LanguageHead(p.in("cls.predictions"), config, stack.embeddings().words());
  }

  ModelRuntime runtime() {
    return runtime;
  }

  /** What is attended to, {@code (B, K, attended)}, as each layer sees it: computed once. */
  List<KeyValues> keyValues(NDArray states) {
    return stack.keyValues(states);
  }

  /**
   * The next tokens of texts.
   *
   * @param tokens B rows of T
   * @param past what the last call gave after the logits; empty where texts begin
   * @param mask what is added to the scores of what is attended to, {@code (B, 1, 1, K)}; or null
   * @return the logits of the token after the last, {@code (B, V)}, and keys and values of each
   *     layer
   */
  NDList next(
      long[][] tokens,
      NDList past,
      List<KeyValues> attended,
      @Nullable NDArray mask,
      HiddenStates seen) {
    int before = past.isEmpty() ? 0 : Math.toIntExact(past.get(0).getShape().get(2));
    NDArray x = stack.embeddings().apply(tokens, before);
    NDArray causal = causal(tokens[0].length, before);
    NDList results = stack.decode(x, past, causal, attended, mask, seen);
    NDArray last = results.get(0).get(":, -1");
    results.set(0, head.apply(last));
    return results;
  }

  /** Hides from each of some tokens those that follow it; null for a single one. */
  private @Nullable NDArray causal(int tokens, int before) {
    if (tokens == 1) {
      return null;
    }
    int all = before + tokens;
    float[] mask = new float[tokens * all];
    for (int query = 0; query < tokens; query++) {
      for (int key = before + query + 1; key < all; key++) {
        mask[query * all + key] = -Float.MAX_VALUE;
      }
    }
    return runtime.manager().create(mask, new Shape(tokens, all));
  }
}
