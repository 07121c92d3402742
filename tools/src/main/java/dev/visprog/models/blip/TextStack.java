package dev.visprog.models.blip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** BERT with attention to something else in each layer: what reads questions and writes answers. */
final class TextStack {
  private final ModelRuntime runtime;
  private final TextEmbeddings embeddings;
  private final List<TextLayer> layers;

  /**
   * With the weights of {@code p}.
   *
   * @param attended the width of what is attended to
   */
  TextStack(Parameters p, BlipConfig.Text config, int attended) {
    runtime = p.runtime();
    embeddings = new TextEmbeddings(p.in("embeddings"), config);
    List<TextLayer> all = new ArrayList<>();
    for (int i = 0; i < config.layers(); i++) {
      all.add(new TextLayer(p.in("encoder.layer." + i), config, attended));
    }
    layers = List.copyOf(all);
  }

  TextEmbeddings embeddings() {
    return embeddings;
  }

  /** What is attended to, {@code (B, K, attended)}, as each layer sees it: computed once. */
  List<KeyValues> keyValues(NDArray states) {
    return layers.stream().map(layer -> layer.keyValues(states)).toList();
  }

  /**
   * Whole texts, in which each token sees all.
   *
   * @param x embedded tokens, {@code (B, T, C)}
   * @param mask what is added to the scores of the tokens, {@code (B, 1, 1, T)}; or null
   * @param attended {@code (D, K, attended)}
   * @param rows which of the D each text attends to; or null if D is 1 or B
   * @return {@code (B, T, C)}
   */
  NDArray encode(
      NDArray x,
      @Nullable NDArray mask,
      NDArray attended,
      @Nullable NDArray rows,
      HiddenStates seen) {
    seen.see(0, x);
    NDArray state = x;
    for (int i = 0; i < layers.size(); i++) {
      runtime.checkCancelled();
      TextLayer layer = layers.get(i);
      NDArray before = state;
      state = Scope.result(() -> layer.encode(before, mask, attended, rows));
      seen.see(i + 1, state);
    }
    return state;
  }

  /**
   * The next tokens of texts.
   *
   * @param x embedded tokens, {@code (B, T, C)}
   * @param past keys and values of the layers; empty where texts begin
   * @param causal what is added to the scores of the tokens, {@code (T, past + T)}; or null
   * @param crossMask what is added to the scores of what is attended to; or null
   * @return the state, {@code (B, T, C)}, and keys and values of each layer
   */
  NDList decode(
      NDArray x,
      NDList past,
      @Nullable NDArray causal,
      List<KeyValues> attended,
      @Nullable NDArray crossMask,
      HiddenStates seen) {
    seen.see(0, x);
    NDList keyValues = new NDList();
    NDArray state = x;
    for (int i = 0; i < layers.size(); i++) {
      KeyValues before =
          past.isEmpty() ? null : new KeyValues(past.get(2 * i), past.get(2 * i + 1));
      TextLayer.Decoded next =
          layers.get(i).decode(state, before, causal, attended.get(i), crossMask);
      keyValues.add(next.seen().keys());
      keyValues.add(next.seen().values());
      state = next.state();
      seen.see(i + 1, state);
    }
    NDList results = new NDList(state);
    results.addAll(keyValues);
    return results;
  }
}
