package dev.visprog.training;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.TrainableWeights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Moves weights along their gradients, which are scaled down together where they are longer than a
 * bound, and lets matrices decay apart from that. For the thread of the models.
 */
final class Optimizer implements AutoCloseable {
  private final TrainableWeights weights;
  private final TrainingPlan plan;
  private final RunningMeans means;
  private final AdamW adamW;
  private final Muon muon;
  private int steps;

  Optimizer(TrainableWeights weights, TrainingPlan plan) {
    this.weights = weights;
    this.plan = plan;
    means = new RunningMeans(weights.runtime());
    adamW = new AdamW(means);
    muon = new Muon(means);
  }

  /**
   * Takes a step along the gradients and clears them. One whose gradients are no numbers is left
   * out.
   *
   * @return how long the gradients were together
   */
  double step(double rate) {
    return Scope.within(
        () -> {
          Map<String, NDArray> gradients = new LinkedHashMap<>();
          double squares = 0;
          for (Map.Entry<String, NDArray> each : weights.all().entrySet()) {
            // Off the tape: what changes here is no step of a computation.
            NDArray gradient = each.getValue().getGradient().stopGradient();
            gradients.put(each.getKey(), gradient);
            squares += gradient.square().sum().getFloat();
          }
          double length = Math.sqrt(squares);
          if (Double.isFinite(length)) {
            steps++;
            float scale = (float) Math.min(1, plan.longest() / (length + 1e-6));
            gradients.forEach(
                (name, gradient) ->
                    update(
                        name,
                        Objects.requireNonNull(weights.all().get(name)),
                        gradient.mul(scale),
                        rate));
          }
          weights.all().values().forEach(GradientTape::clear);
          return length;
        });
  }

  private void update(String name, NDArray weight, NDArray gradient, double rate) {
    NDArray direction = direction(name, weight).of(name, gradient, steps);
    NDArray values = weight.stopGradient(); // the same memory, without its history
    if (weight.getShape().dimension() > 1) {
      values.muli((float) (1 - rate * plan.decay()));
    }
    values.subi(direction.mul((float) rate));
  }

  private Direction direction(String name, NDArray weight) {
    return plan.muon() && Muon.isFor(name, weight.getShape()) ? muon : adamW;
  }

  /** What it remembers, for a later {@link #restore}. */
  Map<String, float[]> state() {
    return means.values();
  }

  /** Goes on where a state was taken. */
  void restore(Map<String, float[]> state, int stepsTaken) {
    steps = stepsTaken;
    means.restore(state);
  }

  @Override
  public void close() {
    means.close();
  }
}
