package dev.visprog.training;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.ElementType;
import dev.visprog.models.checkpoint.TensorFile;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.tools.scene.drawing.Chance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a network is trained to do.
 *
 * @param <B> what a step is computed from
 */
public interface Task<B> {
  /**
   * Makes a batch: the same for the same number and chance. Called by other threads than that of
   * the models.
   *
   * @param number how many batches the run had before
   */
  B batch(int number, Chance chance);

  /**
   * How wrong the network is about a batch: a tensor of one value, computed by the network itself,
   * put together from {@code weights}. On the thread of the models.
   */
  NDArray loss(TrainableWeights weights, B batch);

  /**
   * Figures for people, from the files that {@link #write} wrote, on scenes that are not trained
   * on.
   *
   * @return by what they measure
   */
  Map<String, Double> examine(Path folder) throws IOException;

  /**
   * The tensors to begin with, for what begins otherwise than by chance.
   *
   * @param model the tensors of another model that was asked for, by its names for them; none if
   *     none was
   * @return by the names that the network has for them. Those that it has no use for, or wants in
   *     another shape, are left alone
   */
  default Map<String, TensorFile.Tensor> begin(Map<String, TensorFile.Tensor> model) {
    return model;
  }

  /** Reads the tensors of another model, by its names for them. */
  default Map<String, TensorFile.Tensor> read(Path model) throws IOException, CheckpointException {
    return TrainingState.read(model, "model");
  }

  /** Writes the weights of the trained model, in 16 bits a number. */
  default void writeWeights(Path folder, Map<String, TensorFile.Tensor> weights)
      throws IOException {
    TensorFile.write(folder.resolve("model.safetensors"), weights, ElementType.F16);
  }

  /**
   * Writes what belongs beside the weights, which are there already: configuration, preparation of
   * pictures, tokenizer.
   */
  void write(Path folder) throws IOException;
}
