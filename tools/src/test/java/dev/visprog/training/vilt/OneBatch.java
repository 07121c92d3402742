package dev.visprog.training.vilt;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The same few questions again and again, which can be learnt by heart. */
record OneBatch(ViltTask task, ViltBatch batch) implements Task<ViltBatch> {
  @Override
  public ViltBatch batch(int number, Chance chance) {
    return batch;
  }

  @Override
  public NDArray loss(TrainableWeights weights, ViltBatch given) {
    return task.loss(weights, given);
  }

  @Override
  public Map<String, Double> examine(Path folder) throws IOException {
    return ViltExam.of(folder, 2, 60);
  }

  @Override
  public void write(Path folder) throws IOException {
    task.write(folder);
  }
}
