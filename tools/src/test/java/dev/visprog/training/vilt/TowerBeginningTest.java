package dev.visprog.training.vilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.models.checkpoint.TensorFile.Tensor;
import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.image.PixelBatch;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.FirstWeights;
import dev.visprog.training.data.Scenes;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TowerBeginningTest {
  private static final int WIDTH = 24;

  @TempDir private Path folder;

  private final Chance chance = new Chance(6);

  private Tensor random(long... shape) {
    int count = 1;
    for (long size : shape) {
      count *= (int) size;
    }
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) chance.between(-1, 1);
    }
    return new Tensor(shape, values);
  }

  /** A picture tower of one layer, for another size of picture than the network's. */
  private Map<String, Tensor> clip() {
    Map<String, Tensor> clip = new LinkedHashMap<>();
    clip.put("vision_model.embeddings.class_embedding", random(WIDTH));
    clip.put("vision_model.embeddings.patch_embedding.weight", random(WIDTH, 3, 16, 16));
    clip.put("vision_model.embeddings.position_embedding.weight", random(1 + 3 * 3, WIDTH));
    norm(clip, "vision_model.pre_layrnorm");
    String layer = "vision_model.encoder.layers.0.";
    norm(clip, layer + "layer_norm1");
    norm(clip, layer + "layer_norm2");
    for (String part : new String[] {"q_proj", "k_proj", "v_proj", "out_proj"}) {
      clip.put(layer + "self_attn." + part + ".weight", random(WIDTH, WIDTH));
      clip.put(layer + "self_attn." + part + ".bias", random(WIDTH));
    }
    clip.put(layer + "mlp.fc1.weight", random(4 * WIDTH, WIDTH));
    clip.put(layer + "mlp.fc1.bias", random(4 * WIDTH));
    clip.put(layer + "mlp.fc2.weight", random(WIDTH, 4 * WIDTH));
    clip.put(layer + "mlp.fc2.bias", random(WIDTH));
    clip.put("logit_scale", random());
    return clip;
  }

  private void norm(Map<String, Tensor> clip, String name) {
    clip.put(name + ".weight", random(WIDTH));
    clip.put(name + ".bias", random(WIDTH));
  }

  @Test
  void everyTensorOfTheTowerFindsItsPlace() throws Exception {
    ViltTask task = new ViltTask(new Scenes(3), folder, new ViltSizes(64, 16, WIDTH, 1, 2));
    Map<String, Tensor> begun = task.begin(clip());
    assertThat(begun).hasSize(16 + 3);
    ViltBatch batch = task.batch(0, new Chance(1));
    try (ModelRuntime runtime = ModelRuntime.startForTraining(RuntimeSettings.cpu());
        TrainableWeights anew = new TrainableWeights(runtime, new FirstWeights(1));
        TrainableWeights weights = new TrainableWeights(runtime, new FirstWeights(1))) {
      Set<String> names =
          runtime.call(
              () -> {
                GradientTape.record(() -> task.loss(anew, batch));
                return Set.copyOf(anew.all().keySet());
              });
      assertThat(names).containsAll(begun.keySet());
      float loss =
          runtime.call(
              () -> {
                begun.forEach((name, each) -> weights.put(name, each.values(), each.shape()));
                return GradientTape.record(() -> task.loss(weights, batch));
              });
      assertThat(loss).isFinite();
    }
  }

  @Test
  void anOwlVitHasTheSameTower() throws Exception {
    ViltTask task = new ViltTask(new Scenes(3), folder, new ViltSizes(64, 16, WIDTH, 1, 2));
    Map<String, Tensor> clip = clip();
    Map<String, Tensor> owl = new LinkedHashMap<>();
    clip.forEach(
        (name, each) -> owl.put("owlvit." + name.replace("pre_layrnorm", "pre_layernorm"), each));
    Map<String, Tensor> begun = task.begin(owl);
    Map<String, Tensor> wanted = task.begin(clip);
    assertThat(begun.keySet()).isEqualTo(wanted.keySet());
    wanted.forEach(
        (name, each) ->
            assertThat(begun.get(name))
                .isNotNull()
                .satisfies(got -> assertThat(got.values()).as(name).isEqualTo(each.values())));
  }

  @Test
  void otherModelsStayAsTheyAre() throws Exception {
    ViltTask task = new ViltTask(new Scenes(3), folder, new ViltSizes(64, 16, WIDTH, 1, 2));
    Map<String, Tensor> vilt = Map.of("vilt.layernorm.weight", random(WIDTH));
    assertThat(task.begin(vilt)).isEqualTo(vilt);
  }

  @Test
  void embeddingsOfOnePatchAreThoseAfterTheNorm() {
    int width = 5;
    PixelBatch picture =
        new PixelBatch(1, 2, 2, random(1, 3, 2, 2).values(), new byte[] {1, 1, 1, 1});
    Tensor kernel = random(width, 3, 2, 2);
    Tensor token = random(width);
    Tensor positions = random(1, width);
    PreNorm norm = new PreNorm(random(width).values(), random(width).values());
    Tensor centred = norm.centredKernel(kernel);
    double deviation = PreNorm.deviation(centred, picture);
    Tensor scaled = norm.scaledKernel(centred, deviation);
    double[] wanted = normalised(product(kernel, picture), norm);
    double[] got = product(scaled, picture);
    Tensor places = norm.places(positions, deviation);
    Tensor classToken = norm.classToken(token, positions, places);
    double[] first = new double[width];
    for (int c = 0; c < width; c++) {
      first[c] = token.values()[c] + positions.values()[c];
      assertThat(got[c] + norm.bias()[c]).isCloseTo(wanted[c], within(1e-4));
    }
    double[] wantedFirst = normalised(first, norm);
    for (int c = 0; c < width; c++) {
      assertThat((double) classToken.values()[c] + places.values()[c])
          .isCloseTo(wantedFirst[c], within(1e-4));
    }
  }

  private static double[] product(Tensor kernel, PixelBatch picture) {
    int inputs = picture.rgb().length;
    double[] result = new double[kernel.values().length / inputs];
    for (int i = 0; i < kernel.values().length; i++) {
      result[i / inputs] += (double) kernel.values()[i] * picture.rgb()[i % inputs];
    }
    return result;
  }

  private static double[] normalised(double[] row, PreNorm norm) {
    double mean = 0;
    for (double value : row) {
      mean += value / row.length;
    }
    double squares = 1e-5;
    for (double value : row) {
      squares += (value - mean) * (value - mean) / row.length;
    }
    double[] result = new double[row.length];
    for (int c = 0; c < row.length; c++) {
      result[c] = (row[c] - mean) / Math.sqrt(squares) * norm.gain()[c] + norm.bias()[c];
    }
    return result;
  }
}
