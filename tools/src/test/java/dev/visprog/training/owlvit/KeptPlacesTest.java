package dev.visprog.training.owlvit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.models.owlvit.OwlVitConfig;
import dev.visprog.models.owlvit.OwlVitNetwork;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.training.FirstWeights;
import dev.visprog.training.clip.ClipVocabulary;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeptPlacesTest {
  private static final int GRID = 20;

  private final Scene scene = new SceneGenerator(11).scene(4);
  private final Shot shot = Shot.of(scene, scene.picture().frame().bounds());

  @Test
  void placesOfThingsAreKept() {
    int[] kept = KeptPlaces.share(GRID, 0.4).of(shot, new Chance(1));
    assertThat(kept).hasSize(160).isSorted().doesNotHaveDuplicates();
    for (Shot.Target target : shot.targets()) {
      float[] box = shot.relative(target);
      int row = (int) (box[1] * GRID);
      int column = (int) (box[0] * GRID);
      if (target.isThing()) {
        assertThat(kept).as("%s", target).contains(row * GRID + column);
      }
    }
    assertThat(KeptPlaces.share(GRID, 0.4).of(shot, new Chance(2))).isNotEqualTo(kept);
  }

  @Test
  void allPlacesAreAll() {
    assertThat(KeptPlaces.share(GRID, 1).of(shot, new Chance(1)))
        .containsExactly(IntStream.range(0, GRID * GRID).toArray());
  }

  /** A network that looks at all places by their numbers sees what it sees without numbers. */
  @Test
  void placesByNumberAreThoseInOrder() throws Exception {
    OwlVitLayout layout = new OwlVitLayout(ClipVocabulary.ofPhrases(), 64, 32, 2);
    OwlVitConfig config = layout.config();
    try (ModelRuntime runtime = ModelRuntime.startForTraining(RuntimeSettings.cpu());
        TrainableWeights weights = new TrainableWeights(runtime, new FirstWeights(1))) {
      float[][] features =
          runtime.call(
              () -> {
                OwlVitNetwork owl = new OwlVitNetwork(Parameters.training(weights), config);
                NDManager manager = runtime.manager();
                float[] rgb = new float[2 * 3 * 64 * 64];
                for (int i = 0; i < rgb.length; i++) {
                  rgb[i] = (float) Math.sin(i);
                }
                NDArray pixels = manager.create(rgb, new Shape(2, 3, 64, 64));
                NDArray rows = manager.create(LongStream.range(0, 2 * 17).toArray());
                NDArray all = owl.vision().encode(pixels, HiddenStates.UNSEEN);
                NDArray byNumber = owl.vision().encode(pixels, rows, HiddenStates.UNSEEN);
                return new float[][] {all.toFloatArray(), byNumber.toFloatArray()};
              });
      assertThat(features[1]).isEqualTo(features[0]);
    }
  }
}
