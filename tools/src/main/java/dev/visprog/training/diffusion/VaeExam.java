package dev.visprog.training.diffusion;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.diffusion.MaskedPicture;
import dev.visprog.models.diffusion.SeededNoise;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.data.Scenes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How well pictures come back from latents, and how large latents are. */
final class VaeExam {
  /** Scenes that training never saw: those of training have another seed. */
  static final Scenes SCENES = new Scenes(987_654_321);

  private static final int COUNT = 32;

  /** As many as fit into memory together with ease. */
  private static final int AT_ONCE = 8;

  private VaeExam() {}

  /** The figures of an autoencoder. */
  static Map<String, Double> of(Path model) throws IOException {
    double squares = 0;
    int count = 0;
    try (TrainedVae vae = new TrainedVae(model, ModelRuntime.shared())) {
      for (float[] pictures : pictures()) {
        float[] rebuilt = vae.rebuilt(pictures, VaeLayout.SIDE);
        for (int i = 0; i < pictures.length; i++) {
          double value = Math.max(-1, Math.min(1, rebuilt[i]));
          squares += (value - pictures[i]) * (value - pictures[i]);
        }
        count += pictures.length;
      }
    } catch (CheckpointException e) {
      throw new IOException(e.getMessage(), e);
    }
    return Map.of("reconstruction PSNR in dB", decibels(squares / count));
  }

  /**
   * By what latents have to be multiplied so that their mean square is 1 (Rombach et al. 2022,
   * appendix G).
   */
  static double scale(Path model) throws IOException {
    double squares = 0;
    int count = 0;
    try (TrainedVae vae = new TrainedVae(model, ModelRuntime.shared())) {
      SeededNoise noise = new SeededNoise(1);
      for (float[] pictures : pictures()) {
        for (float value : vae.latents(pictures, VaeLayout.SIDE, noise)) {
          squares += value * value;
          count++;
        }
      }
    } catch (CheckpointException e) {
      throw new IOException(e.getMessage(), e);
    }
    double mean = squares / count;
    return mean > 0 && Double.isFinite(mean) ? 1 / Math.sqrt(mean) : 1;
  }

  /** The logarithmic measure of a mean square of values from -1 to 1. */
  static double decibels(double meanSquare) {
    return 10 * Math.log10(4 / Math.max(meanSquare, 1e-12));
  }

  private static List<float[]> pictures() {
    List<MaskedPicture> all =
        new Examples(SCENES, VaeLayout.SIDE)
            .some(COUNT, 0, new Chance(5)).stream().map(Pictures::of).toList();
    return IntStream.range(0, COUNT / AT_ONCE)
        .mapToObj(
            i ->
                Pictures.joined(
                    all.subList(i * AT_ONCE, (i + 1) * AT_ONCE), MaskedPicture::picture))
        .toList();
  }
}
