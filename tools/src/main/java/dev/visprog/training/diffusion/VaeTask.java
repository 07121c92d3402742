package dev.visprog.training.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.TensorFile;
import dev.visprog.models.diffusion.DiffusionFolder;
import dev.visprog.models.diffusion.MaskedPicture;
import dev.visprog.models.diffusion.SeededNoise;
import dev.visprog.models.diffusion.vae.Tiles;
import dev.visprog.models.diffusion.vae.Vae;
import dev.visprog.models.diffusion.vae.VaeConfig;
import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.StoredTensors;
import dev.visprog.training.Task;
import dev.visprog.training.data.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Pictures shall come back from latents as they were, and latents shall be near a normal
 * distribution (Kingma and Welling 2014, equation 10), in which noise can be removed (Rombach et
 * al. 2022, section 3.1).
 */
public final class VaeTask implements Task<VaeBatch> {
  /** Pictures of a batch: 16,384 places each, of which each says something else. */
  private static final int PICTURES = 8;

  /** The encoder also has to know pictures with a hole: it codes them when something is painted. */
  private static final double WITH_HOLE = 0.2;

  /**
   * How much the distribution counts. Published autoencoders have a thousandth of that, and large
   * latents; here the decoder shall forgive what a small network leaves of the noise.
   */
  private static final float NEARNESS = 3e-4f;

  private final Examples examples;
  private final VaeConfig config = VaeLayout.config();

  /** The task on the scenes of a seed. */
  public VaeTask(Scenes scenes) {
    examples = new Examples(scenes, VaeLayout.SIDE);
  }

  @Override
  public VaeBatch batch(int number, Chance chance) {
    List<MaskedPicture> pictures =
        examples.some(PICTURES, number, chance).stream().map(Pictures::of).toList();
    float[] values =
        Pictures.joined(pictures, each -> chance.yes(WITH_HOLE) ? each.masked() : each.picture());
    return new VaeBatch(values, Double.doubleToLongBits(chance.unit()));
  }

  @Override
  public NDArray loss(TrainableWeights weights, VaeBatch batch) {
    Vae vae = new Vae(Parameters.training(weights), config, Tiles.STANDARD);
    int side = VaeLayout.SIDE;
    Shape shape = new Shape(batch.pictures().length / (3L * side * side), 3, side, side);
    NDArray pictures = weights.runtime().manager().create(batch.pictures(), shape);
    NDArray moments = vae.encode(pictures);
    NDArray latents = TrainedVae.drawn(moments, config.latent(), new SeededNoise(batch.noise()));
    NDArray off = PictureLoss.of(vae.decode(latents), pictures);
    return off.add(GradientTape.scaled(divergence(moments), NEARNESS));
  }

  /** Of the normal distribution, for each latent (Kingma and Welling 2014, appendix B). */
  private NDArray divergence(NDArray moments) {
    NDArray mean = moments.get(":, :" + config.latent());
    NDArray logVariance = TrainedVae.logVariance(moments, config.latent());
    return GradientTape.scaled(
        mean.square().add(logVariance.exp()).sub(logVariance).sub(1).mean(), 0.5);
  }

  /** From the folder of an autoencoder, or the one around it. */
  @Override
  public Map<String, TensorFile.Tensor> read(Path model) throws CheckpointException {
    Path inside = model.resolve(VaeLayout.FOLDER);
    try (Checkpoint checkpoint =
        DiffusionFolder.weights(Files.isDirectory(inside) ? inside : model)) {
      return StoredTensors.of(checkpoint);
    }
  }

  @Override
  public void writeWeights(Path folder, Map<String, TensorFile.Tensor> weights) throws IOException {
    DiffusersFile.write(folder.resolve(VaeLayout.FOLDER), weights);
  }

  @Override
  public void write(Path folder) throws IOException {
    VaeLayout.write(folder, 1);
    VaeLayout.write(folder, VaeExam.scale(folder));
  }

  @Override
  public Map<String, Double> examine(Path folder) throws IOException {
    return VaeExam.of(folder);
  }
}
