package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.StoredTensor;
import dev.visprog.models.engine.ModelRuntime;
import java.util.Arrays;

/** Stored tensors as float32 arrays. One that is float32 in its file stays there, mapped. */
final class TensorReader {
  private TensorReader() {}

  static NDArray read(ModelRuntime runtime, StoredTensor stored) {
    if (stored.type().floating() && !stored.finite()) {
      throw new UnusableTensorException(
          "tensor %s holds values that are infinite or no numbers: fetch the checkpoint again"
              .formatted(stored.name()));
    }
    NDManager manager = runtime.manager();
    Shape shape = new Shape(stored.dimensions());
    return switch (stored.type()) {
      case F32 -> manager.create(stored.bytes(), shape, DataType.FLOAT32);
      case F16 ->
          manager.create(stored.bytes(), shape, DataType.FLOAT16).toType(DataType.FLOAT32, true);
      case F64 ->
          manager.create(stored.bytes(), shape, DataType.FLOAT64).toType(DataType.FLOAT32, true);
      case BF16 -> {
        long[] pairs = Arrays.copyOf(stored.dimensions(), stored.dimensions().length + 1);
        pairs[pairs.length - 1] = Short.BYTES;
        yield runtime
            .ops()
            .bf16ToFloat(manager.create(stored.bytes(), new Shape(pairs), DataType.UINT8));
      }
      default ->
          throw new UnusableTensorException(
              "got tensor %s of type %s, want floating-point numbers"
                  .formatted(stored.name(), stored.type()));
    };
  }
}
