package dev.visprog.models.blip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;

/**
 * What queries attend to.
 *
 * @param keys {@code (B, heads, T, d)}
 * @param values {@code (B, heads, T, d)}
 */
record KeyValues(NDArray keys, NDArray values) {
  /** These, and those of the tokens that follow. */
  KeyValues then(KeyValues next) {
    return new KeyValues(
        NDArrays.concat(new NDList(keys, next.keys), 2),
        NDArrays.concat(new NDList(values, next.values), 2));
  }

  /**
   * Some of them, in another order.
   *
   * @param rows which of the B each new one repeats
   */
  KeyValues select(NDArray rows) {
    return new KeyValues(keys.get(rows), values.get(rows));
  }

  /** Those of one picture for many texts. */
  KeyValues repeated(long batch) {
    Shape shape = keys.getShape();
    if (shape.get(0) == batch) {
      return this;
    }
    Shape repeated = new Shape(batch, shape.get(1), shape.get(2), shape.get(3));
    return new KeyValues(keys.broadcast(repeated), values.broadcast(repeated));
  }
}
