package dev.visprog.training.maskformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.ElementType;
import dev.visprog.models.checkpoint.TensorFile;
import dev.visprog.models.engine.ComputeDevice;
import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Precision;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.maskformer.MaskFormerImage;
import dev.visprog.models.maskformer.MaskFormerSegmenter;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.FirstWeights;
import dev.visprog.training.data.Scenes;
import dev.visprog.training.data.TinyScenes;
import dev.visprog.training.places.Nouns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskFormerTaskTest {
  private static final MaskFormerLayout TINY =
      new MaskFormerLayout(8, List.of(2, 2, 2), 4, 4, 32, 16, 2, 16, 96);

  /** Layers are so small that threads would wait for each other most of the time. */
  private static final RuntimeSettings ONE_THREAD =
      new RuntimeSettings(ComputeDevice.CPU, Optional.of(Precision.FP32), 1, Long.MAX_VALUE);

  @TempDir private Path folder;

  @Test
  void sameChanceSameBatch() throws Exception {
    MaskFormerTask task = new MaskFormerTask(new Scenes(3), TINY, 64, 3);
    MaskFormerBatch one = task.batch(0, new Chance(9));
    MaskFormerBatch other = task.batch(0, new Chance(9));
    assertThat(one.canvas()).isEqualTo(other.canvas());
    assertThat(one.samples()).hasSameSizeAs(other.samples());
    for (int i = 0; i < one.samples().size(); i++) {
      Sample sample = one.samples().get(i);
      assertThat(sample.rgb()).isEqualTo(other.samples().get(i).rgb());
      assertThat(sample.segments()).hasSameSizeAs(other.samples().get(i).segments());
    }
  }

  @Test
  void batchesShowPartsOrFewerWholePictures() throws Exception {
    MaskFormerTask task = new MaskFormerTask(new Scenes(3), TINY, 64, 4);
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int i = 0; i < 20; i++) {
      MaskFormerBatch batch = task.batch(0, new Chance(i));
      Canvas canvas = batch.canvas();
      counts.merge(Math.min(canvas.height(), canvas.width()), batch.samples().size(), Math::max);
    }
    assertThat(counts).isEqualTo(Map.of(64, 4, 96, 2));
  }

  @Test
  void everyWeightHasAGradient() throws Exception {
    MaskFormerTask task = new MaskFormerTask(new Scenes(3), TINY, 64, 2);
    MaskFormerBatch batch = task.batch(0, new Chance(1));
    try (ModelRuntime runtime = ModelRuntime.startForTraining(ONE_THREAD);
        TrainableWeights weights = new TrainableWeights(runtime, new FirstWeights(1))) {
      float loss = runtime.call(() -> GradientTape.record(() -> task.loss(weights, batch)));
      // In the first layer queries have no content yet that they could exchange.
      String empty = "model.transformer_module.decoder.layers.0.self_attn";
      assertThat(loss).isPositive().isFinite();
      runtime.call(
          () -> {
            weights
                .all()
                .forEach(
                    (name, weight) -> {
                      if (!name.startsWith(empty)) {
                        assertThat(weight.getGradient().abs().max().getFloat())
                            .as(name)
                            .isPositive();
                      }
                    });
            return true;
          });
      assertThat(weights.all().keySet())
          .anyMatch(name -> name.endsWith("relative_position_bias_table"))
          .anyMatch(name -> name.endsWith("queries_embedder.weight"));
    }
  }

  @Test
  void gradientsDoNotDependOnWhenGarbageIsCollected() throws Exception {
    MaskFormerTask task = new MaskFormerTask(new Scenes(3), TINY, 64, 1);
    MaskFormerBatch batch = task.batch(0, new Chance(1));
    try (ModelRuntime runtime = ModelRuntime.startForTraining(ONE_THREAD);
        TrainableWeights weights = new TrainableWeights(runtime, new FirstWeights(1))) {
      Map<String, float[]> quiet = gradients(runtime, weights, () -> task.loss(weights, batch));
      Map<String, float[]> busy =
          gradients(
              runtime,
              weights,
              () -> {
                NDArray loss = task.loss(weights, batch);
                System.gc();
                for (int i = 0; i < 2000; i++) {
                  runtime.manager().create(-1e9f);
                }
                return loss;
              });
      quiet.forEach(
          (name, values) ->
              assertThat(busy.get(name)).as(name).containsExactly(values, offset(1e-4f)));
    }
  }

  private static Map<String, float[]> gradients(
      ModelRuntime runtime, TrainableWeights weights, Supplier<NDArray> loss) {
    Map<String, float[]> gradients = new LinkedHashMap<>();
    runtime.call(() -> GradientTape.record(loss));
    weights.endStep();
    runtime.call(
        () -> {
          weights
              .all()
              .forEach(
                  (name, weight) -> {
                    gradients.put(name, weight.getGradient().toFloatArray());
                    GradientTape.clear(weight);
                  });
          return true;
        });
    return gradients;
  }

  @Test
  void lossFallsAndTheModelLoads() throws Exception {
    MaskFormerTask task = new MaskFormerTask(new Scenes(3), TINY, 64, 2);
    MaskFormerBatch batch = task.batch(0, new Chance(1));
    try (ModelRuntime runtime = ModelRuntime.startForTraining(ONE_THREAD);
        TrainableWeights weights = new TrainableWeights(runtime, new FirstWeights(1))) {
      List<Float> losses = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        losses.add(
            runtime.call(
                () -> {
                  float loss = GradientTape.record(() -> task.loss(weights, batch));
                  weights.endStep();
                  descend(weights);
                  return loss;
                }));
      }
      assertThat(losses.get(5)).isLessThan(losses.get(0) * 0.9f);
      write(runtime, weights);
    }
    task.write(folder);
    try (Checkpoint checkpoint = Checkpoint.open(folder);
        MaskFormerSegmenter segmenter = new MaskFormerSegmenter(checkpoint)) {
      MaskFormerImage seen = segmenter.encode(TinyScenes.ball().picture());
      assertThat(seen.semantic()).hasSize(TinyScenes.WIDTH * TinyScenes.HEIGHT);
      assertThat(segmenter.config().labels()).isEqualTo(Nouns.ALL);
    }
  }

  /** A step along the gradients, of a length that does not depend on theirs. */
  private static void descend(TrainableWeights weights) {
    double squares = 0;
    for (NDArray weight : weights.all().values()) {
      squares += weight.getGradient().square().sum().getFloat();
    }
    float rate = (float) (0.3 / Math.sqrt(squares));
    for (NDArray weight : weights.all().values()) {
      weight.stopGradient().subi(weight.getGradient().mul(rate));
      GradientTape.clear(weight);
    }
  }

  private void write(ModelRuntime runtime, TrainableWeights weights) throws Exception {
    Map<String, float[]> values = runtime.call(weights::values);
    Map<String, TensorFile.Tensor> tensors = new LinkedHashMap<>();
    weights
        .all()
        .forEach(
            (name, weight) ->
                tensors.put(
                    name,
                    new TensorFile.Tensor(
                        weight.getShape().getShape(), Objects.requireNonNull(values.get(name)))));
    TensorFile.write(folder.resolve("model.safetensors"), tensors, ElementType.F16);
  }
}
