package dev.visprog.training;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.ModelMemory;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.TrainableWeights;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The average of the weights over the last steps, which is a better model than any of them (Polyak
 * and Juditsky 1992). For the thread of the models.
 */
final class MovingAverage implements AutoCloseable {
  /** A share of old weights that is too high at the start would hold on to random ones. */
  private static final int YOUNG = 10;

  private final TrainableWeights weights;
  private final ModelMemory memory;
  private final double memoryShare;
  private final Map<String, NDArray> averages = new LinkedHashMap<>();

  /**
   * Of these weights.
   *
   * @param share of the old average that is kept at each step
   */
  MovingAverage(TrainableWeights weights, double share) {
    this.weights = weights;
    this.memory = new ModelMemory(weights.runtime());
    this.memoryShare = share;
  }

  /** Takes the weights after a step into account; steps are counted from 0. */
  void step(int step) {
    double kept = Math.min(memoryShare, (step + 1.0) / (step + YOUNG));
    Scope.within(
        () -> {
          weights
              .all()
              .forEach(
                  (name, weight) -> {
                    NDArray values = weight.stopGradient();
                    NDArray average = averages.get(name);
                    if (average == null) {
                      averages.put(name, memory.keep(values.duplicate()));
                    } else {
                      average.muli((float) kept).addi(values.mul((float) (1 - kept)));
                    }
                  });
          return true;
        });
  }

  /** Begins with these averages. */
  void restore(Map<String, float[]> values) {
    values.forEach(
        (name, each) -> {
          NDArray weight = weights.all().get(name);
          if (weight != null) {
            averages.put(
                name, memory.keep(weights.runtime().manager().create(each, weight.getShape())));
          }
        });
  }

  /** The averages now. */
  Map<String, float[]> values() {
    return Scope.within(
        () -> {
          Map<String, float[]> values = new LinkedHashMap<>();
          averages.forEach((name, average) -> values.put(name, average.toFloatArray()));
          return values;
        });
  }

  @Override
  public void close() {
    memory.close();
  }
}
