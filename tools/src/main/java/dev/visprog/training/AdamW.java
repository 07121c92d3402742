package dev.visprog.training;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.engine.ModelMemory;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.TrainableWeights;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019, algorithm 2). Gradients are scaled
 * down together where they are longer than a bound. For the thread of the models.
 */
final class AdamW implements AutoCloseable {
  /** How long the mean of the gradients remembers: ten steps. */
  private static final float BETA1 = 0.9f;

  /** How long that of their squares does: fifty steps, since batches are small and runs short. */
  private static final float BETA2 = 0.98f;

  private static final float EPSILON = 1e-8f;

  private final TrainableWeights weights;
  private final ModelMemory memory;
  private final float decay;
  private final float longest;
  private final Map<String, Moments> moments = new HashMap<>();
  private int steps;

  /** The running means of a gradient and of its square. */
  private record Moments(NDArray first, NDArray second) {}

  /**
   * For these weights.
   *
   * @param decay of matrices; biases, norms and single numbers do not decay
   * @param longest the length that all gradients together may have
   */
  AdamW(TrainableWeights weights, float decay, float longest) {
    this.weights = weights;
    this.memory = new ModelMemory(weights.runtime());
    this.decay = decay;
    this.longest = longest;
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
            float scale = (float) Math.min(1, longest / (length + 1e-6));
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
    Moments moment =
        moments.computeIfAbsent(
            name,
            unused ->
                new Moments(memory.keep(gradient.zerosLike()), memory.keep(gradient.zerosLike())));
    moment.first().muli(BETA1).addi(gradient.mul(1 - BETA1));
    moment.second().muli(BETA2).addi(gradient.square().muli(1 - BETA2));
    double first = 1 - Math.pow(BETA1, steps);
    double second = 1 - Math.pow(BETA2, steps);
    NDArray direction =
        moment
            .first()
            .div((float) first)
            .divi(moment.second().div((float) second).sqrt().addi(EPSILON));
    NDArray values = weight.stopGradient(); // the same memory, without its history
    if (weight.getShape().dimension() > 1) {
      values.muli((float) (1 - rate * decay));
    }
    values.subi(direction.muli((float) rate));
  }

  /** The running means, for a later {@link #restore}. */
  Map<String, float[]> state() {
    return Scope.within(
        () -> {
          Map<String, float[]> state = new LinkedHashMap<>();
          moments.forEach(
              (name, moment) -> {
                state.put(name + ".first", moment.first().toFloatArray());
                state.put(name + ".second", moment.second().toFloatArray());
              });
          return state;
        });
  }

  /** Goes on where a state was taken. */
  void restore(Map<String, float[]> state, int stepsTaken) {
    steps = stepsTaken;
    weights
        .all()
        .forEach(
            (name, weight) -> {
              float[] first = state.get(name + ".first");
              float[] second = state.get(name + ".second");
              if (first != null && second != null) {
                moments.put(
                    name,
                    new Moments(
                        memory.keep(weights.runtime().manager().create(first, weight.getShape())),
                        memory.keep(
                            weights.runtime().manager().create(second, weight.getShape()))));
              }
            });
  }

  @Override
  public void close() {
    memory.close();
  }
}
