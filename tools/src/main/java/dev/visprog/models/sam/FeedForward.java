package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Linear layers with rectifiers between them. */
final class FeedForward {
  private final List<Linear> layers = new ArrayList<>();

  /**
   * With the weights of {@code p}.
   *
   * @param count of layers, at least 2
   */
  FeedForward(Parameters p, int in, int hidden, int out, int count) {
    layers.add(Linear.of(p.in("proj_in"), in, hidden));
    for (int i = 0; i < count - 2; i++) {
      layers.add(Linear.of(p.in("layers." + i), hidden, hidden));
    }
    layers.add(Linear.of(p.in("proj_out"), hidden, out));
  }

  NDArray apply(NDArray x) {
    NDArray state = x;
    for (int i = 0; i < layers.size(); i++) {
      boolean last = i == layers.size() - 1;
      state = layers.get(i).apply(state, last ? Activation.NONE : Activation.RELU);
    }
    return state;
  }
}
