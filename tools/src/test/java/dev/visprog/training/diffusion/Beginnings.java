package dev.visprog.training.diffusion;

import dev.visprog.models.checkpoint.ElementType;
import dev.visprog.models.checkpoint.JsonFile;
import dev.visprog.models.checkpoint.TensorFile;
import dev.visprog.models.clip.ClipConfig;
import dev.visprog.models.clip.ClipText;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.training.FirstWeights;
import dev.visprog.training.clip.ClipTask;
import dev.visprog.training.data.Scenes;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Models that have learned nothing, to begin with. */
final class Beginnings {
  private Beginnings() {}

  /** The text tower of a CLIP, with its vocabulary and configuration. */
  static Path clip(Path folder, ModelRuntime runtime) throws Exception {
    ClipTask unused = new ClipTask(new Scenes(3), folder);
    Config config = Config.of(JsonFile.read(folder.resolve("config.json")), "config.json");
    ClipConfig.Text texts = ClipConfig.of(config).text();
    Map<String, TensorFile.Tensor> tensors =
        tensors(
            runtime, weights -> new ClipText(Parameters.training(weights).in("text_model"), texts));
    TensorFile.write(folder.resolve("model.safetensors"), tensors, ElementType.F32);
    return folder;
  }

  /** A model's folder with the autoencoder alone. */
  static Path autoencoder(Path folder, ModelRuntime runtime) throws Exception {
    VaeTask task = new VaeTask(new Scenes(3));
    VaeBatch batch = new VaeBatch(new float[3 * VaeLayout.SIDE * VaeLayout.SIDE], 1);
    task.writeWeights(folder, tensors(runtime, weights -> task.loss(weights, batch)));
    VaeLayout.write(folder, 0.5);
    return folder;
  }

  /** The tensors that something takes, as chance gives them. */
  static Map<String, TensorFile.Tensor> tensors(
      ModelRuntime runtime, Consumer<TrainableWeights> use) {
    Map<String, TensorFile.Tensor> tensors = new HashMap<>();
    try (TrainableWeights weights = new TrainableWeights(runtime, new FirstWeights(1))) {
      runtime.call(
          () -> {
            use.accept(weights);
            weights
                .all()
                .forEach(
                    (name, array) ->
                        tensors.put(
                            name,
                            new TensorFile.Tensor(
                                array.getShape().getShape(), array.toFloatArray())));
            return true;
          });
    }
    return tensors;
  }
}
