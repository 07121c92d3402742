package dev.visprog.models.blip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decoder that keeps the keys and values of the tokens so far, so that each further token costs
 * one row of products. For one call of the runtime.
 */
final class CachedDecoder implements NextToken {
  private final TextDecoder decoder;
  private List<KeyValues> attended;
  private @Nullable NDArray mask;
  private NDList past = new NDList();

  /**
   * About to write texts.
   *
   * @param attended what each layer attends to: one row for each text, or one for all
   * @param mask what is added to the scores of what is attended to, {@code (B, 1, 1, K)}; or null
   */
  CachedDecoder(TextDecoder decoder, List<KeyValues> attended, @Nullable NDArray mask) {
    this.decoder = decoder;
    this.attended = attended;
    this.mask = mask;
  }

  @Override
  public float[][] after(long[][] tokens) {
    decoder.runtime().checkCancelled();
    NDList results =
        Scope.results(() -> decoder.next(tokens, past, attended, mask, HiddenStates.UNSEEN));
    NDArray logits = results.remove(0);
    float[][] rows = Rows.of(logits).toArray(float[][]::new);
    logits.close();
    replacePast(results);
    return rows;
  }

  @Override
  public void select(int[] rows) {
    NDArray index = decoder.runtime().manager().create(rows);
    replacePast(
        Scope.results(() -> new NDList(past.stream().map(array -> array.get(index)).toList())));
    if (attended.get(0).keys().getShape().get(0) > 1) {
      attended = attended.stream().map(each -> each.select(index)).toList();
      mask = mask == null ? null : mask.get(index);
    }
    index.close();
  }

  private void replacePast(NDList next) {
    past.close();
    past = next;
  }
}
