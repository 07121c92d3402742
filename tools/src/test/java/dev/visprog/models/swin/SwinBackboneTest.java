package dev.visprog.models.swin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.fixture.RandomWeights;
import dev.visprog.models.nn.Network;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwinBackboneTest {
  private static final String PLACES = "model.embeddings.position_embeddings";
  private static final int WIDTH = 8;
  private static final int GRID = 4;

  @TempDir Path folder;

  @Test
  void withoutEmbeddingsOfPlacesPatchesThatAreAlikeBeginAlike() throws Exception {
    float[] states = begun(false, 16, 24);
    for (int i = WIDTH; i < states.length; i++) {
      assertThat(states[i]).isEqualTo(states[i % WIDTH]);
    }
  }

  @ParameterizedTest
  @CsvSource({"16, 16", "32, 64", "13, 50", "64, 20"})
  void embeddingsOfPlacesAreStretchedOverPicturesOfAnySize(int height, int width) throws Exception {
    float[] alike = begun(false, height, width);
    float[] states = begun(true, height, width);
    int rows = (height + 3) / 4;
    int columns = (width + 3) / 4;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int at = (row * columns + column) * WIDTH;
        double x = (column + 0.5) / columns;
        double y = (row + 0.5) / rows;
        // What cubic convolution makes of a slope is nearly one, but for its ends.
        assertThat(states[at] - alike[at]).isCloseTo((float) x, within(0.1f));
        assertThat(states[at + 1] - alike[at + 1]).isCloseTo((float) y, within(0.1f));
        assertThat(states[at + 2]).isCloseTo(alike[at + 2], within(1e-6f));
      }
    }
  }

  /** What the first block is given of a picture of one colour, patch by patch. */
  private float[] begun(boolean placed, int height, int width) throws Exception {
    String json =
        """
        {"depths": [1, 1], "embed_dim": 8, "num_heads": [1, 2], "window_size": 3, "mlp_ratio": 2,
         "patch_size": 4, "use_absolute_embeddings": %s, "image_size": 16}
        """
            .formatted(placed);
    SwinConfig config = SwinConfig.of(Config.of(new ObjectMapper().readTree(json), "config.json"));
    weights(placed).write(folder);
    float[][] states = new float[1][];
    try (ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu());
        Checkpoint checkpoint = Checkpoint.open(folder);
        Network<SwinBackbone> network =
            Network.load(runtime, checkpoint, p -> new SwinBackbone(p, config))) {
      runtime.call(
          () ->
              network
                  .layers()
                  .apply(
                      runtime.manager().zeros(new Shape(1, 3, height, width), DataType.FLOAT32),
                      (name, state) -> {
                        if (name.equals("embeddings")) {
                          states[0] = state.toFloatArray();
                        }
                      })
                  .size());
    }
    return states[0];
  }

  /** The first channel tells x, the second y, both from 0 to 1. */
  private static RandomWeights weights(boolean placed) {
    RandomWeights weights = new RandomWeights();
    weights
        .weight("model.embeddings.patch_embeddings.projection.weight", WIDTH, 3, 4, 4)
        .bias("model.embeddings.patch_embeddings.projection.bias", WIDTH)
        .norm("model.embeddings.norm", WIDTH);
    for (int stage = 0; stage < 2; stage++) {
      block(weights, "model.encoder.layers.%d.".formatted(stage), WIDTH << stage, 1 + stage);
      weights.norm("hidden_states_norms." + stage, WIDTH << stage);
    }
    weights
        .norm("model.encoder.layers.0.downsample.norm", 4 * WIDTH)
        .weight("model.encoder.layers.0.downsample.reduction.weight", 2 * WIDTH, 4 * WIDTH);
    if (placed) {
      weights.filled(PLACES, 0, 1, WIDTH, GRID, GRID);
      for (int i = 0; i < GRID * GRID; i++) {
        int row = i / GRID;
        int column = i % GRID;
        weights.changed(PLACES, i, (column + 0.5) / GRID);
        weights.changed(PLACES, GRID * GRID + i, (row + 0.5) / GRID);
      }
    }
    return weights;
  }

  private static void block(RandomWeights weights, String layer, int width, int heads) {
    String name = layer + "blocks.0.";
    for (String projection : new String[] {"query", "key", "value"}) {
      weights.linear(name + "attention.self." + projection, width, width);
    }
    weights
        .weight(name + "attention.self.relative_position_bias_table", 25, heads)
        .linear(name + "attention.output.dense", width, width)
        .norm(name + "layernorm_before", width)
        .norm(name + "layernorm_after", width)
        .linear(name + "intermediate.dense", width, 2L * width)
        .linear(name + "output.dense", 2L * width, width);
  }
}
