package dev.visprog.training;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.TensorFile;
import dev.visprog.models.nn.TrainableWeights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values that another model has for tensors, and those of chance for tensors it has not. */
final class BorrowedWeights implements TrainableWeights.FirstValues {
  private static final int NAMED = 5;

  private final @Nullable Path from;
  private final Map<String, TensorFile.Tensor> given;
  private final TrainableWeights.FirstValues others;
  private int borrowed;
  private final List<String> left = new ArrayList<>();

  /**
   * Of a model.
   *
   * @param from the folder of the model; null if none was asked for
   * @param given its tensors by the names that the network has for them
   * @param others for what it has not, or in another shape
   */
  BorrowedWeights(
      @Nullable Path from,
      Map<String, TensorFile.Tensor> given,
      TrainableWeights.FirstValues others) {
    this.from = from;
    this.given = given;
    this.others = others;
  }

  @Override
  public float[] of(String name, long... shape) {
    TensorFile.Tensor tensor = given.get(name);
    if (tensor != null && Arrays.equals(tensor.shape(), shape)) {
      borrowed++;
      return tensor.values();
    }
    left.add(
        tensor == null
            ? name
            : "%s (got the shape %s, want %s)"
                .formatted(name, Arrays.toString(tensor.shape()), Arrays.toString(shape)));
    return others.of(name, shape);
  }

  /**
   * What came of it, once all tensors were asked for.
   *
   * @return empty if no model was asked for
   * @throws CheckpointException if none of them fits
   */
  Optional<String> told() throws CheckpointException {
    if (from == null) {
      return Optional.empty();
    }
    if (borrowed == 0) {
      throw new CheckpointException(
          from
              + ": got no tensor that fits this network, want a model of the same kind and sizes;"
              + " leave --init out to begin anew");
    }
    String named = String.join(", ", left.subList(0, Math.min(NAMED, left.size())));
    return Optional.of(
        "begun with %d tensors of %s, %d by chance%s%s"
            .formatted(
                borrowed,
                from,
                left.size(),
                left.isEmpty() ? "" : ": " + named,
                left.size() > NAMED ? ", …" : ""));
  }
}
