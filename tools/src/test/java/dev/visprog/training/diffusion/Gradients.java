package dev.visprog.training.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.training.FirstWeights;
import dev.visprog.training.Task;
import java.util.ArrayList;
import java.util.List;

/** What a step of a task gives. */
final class Gradients {
  private Gradients() {}

  /** Checks that every weight has a gradient; gives the loss before anything is learned. */
  static <B> float everyWeightHasOne(Task<B> task, B batch, ModelRuntime runtime) {
    try (TrainableWeights weights = new TrainableWeights(runtime, new FirstWeights(1))) {
      float loss = runtime.call(() -> GradientTape.record(() -> task.loss(weights, batch)));
      runtime.call(
          () -> {
            weights
                .all()
                .forEach(
                    (name, weight) ->
                        assertThat(weight.getGradient().abs().max().getFloat())
                            .as(name)
                            .isPositive());
            return true;
          });
      return loss;
    }
  }

  /** The losses of steps of one length along the gradients of always the same batch. */
  static <B> List<Float> losses(
      Task<B> task, B batch, ModelRuntime runtime, int steps, double rate) {
    List<Float> losses = new ArrayList<>();
    try (TrainableWeights weights = new TrainableWeights(runtime, new FirstWeights(1))) {
      for (int i = 0; i < steps; i++) {
        losses.add(
            runtime.call(
                () -> {
                  float loss = GradientTape.record(() -> task.loss(weights, batch));
                  weights.endStep();
                  weights
                      .all()
                      .values()
                      .forEach(
                          weight -> {
                            weight
                                .stopGradient()
                                .subi(weight.getGradient().stopGradient().sign().mul(rate));
                            GradientTape.clear(weight);
                          });
                  return loss;
                }));
      }
    }
    return losses;
  }
}
