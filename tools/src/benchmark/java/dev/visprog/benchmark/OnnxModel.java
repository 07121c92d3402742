package dev.visprog.benchmark;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A model in ONNX Runtime, with all optimisations and as many threads as ours. */
public final class OnnxModel implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /** Loads it. */
  public OnnxModel(Path file, int threads) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    options.setIntraOpNumThreads(threads);
    options.setInterOpNumThreads(1);
    session = environment.createSession(file.toString(), options);
  }

  /** Pictures in, the first output out. */
  public float[] run(float[] pixels, long... shape) {
    return run(pixels, shape, null);
  }

  /** Pictures and rows of token ids in, the first output out. */
  public float[] run(float[] pixels, long[] shape, long[][] ids) {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      inputs.put(
          "pixel_values", OnnxTensor.createTensor(environment, FloatBuffer.wrap(pixels), shape));
      if (ids != null) {
        inputs.put("input_ids", tensor(ids));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
        float[] output = new float[values.remaining()];
        values.get(output);
        return output;
      }
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(long[][] ids) throws OrtException {
    LongBuffer all = LongBuffer.allocate(ids.length * ids[0].length);
    for (long[] row : ids) {
      all.put(row);
    }
    return OnnxTensor.createTensor(
        environment, all.flip(), new long[] {ids.length, ids[0].length});
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
