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

class WindowTest {
  private static final int GRID = 20;

  private final Scene scene = new SceneGenerator(11).scene(4);
  private final Shot shot = Shot.of(scene, scene.picture().frame().bounds());

  @Test
  void isAPartWithoutGaps() {
    Window window = Window.any(GRID, 10, 8, shot, new Chance(1));
    int[] places = window.places();
    assertThat(places).hasSize(80).isSorted().doesNotHaveDuplicates();
    for (int i = 0; i < places.length; i++) {
      assertThat(places[i] / GRID).isEqualTo(window.top() + i / 8);
      assertThat(places[i] % GRID).isEqualTo(window.left() + i % 8);
    }
    assertThat(Window.any(GRID, 10, 8, shot, new Chance(2))).isNotEqualTo(window);
  }

  @Test
  void showsThingsRatherThanBackground() {
    long shown = 0;
    long asOften = 0;
    for (int seed = 0; seed < 40; seed++) {
      shown += things(Window.any(GRID, 10, 10, shot, new Chance(seed)));
      Chance chance = new Chance(seed);
      asOften += things(new Window(GRID, chance.whole(0, 10), chance.whole(0, 10), 10, 10));
    }
    assertThat(shown).isGreaterThan(asOften);
  }

  private long things(Window window) {
    return shot.targets().stream()
        .filter(target -> target.isThing() && window.holds(shot.relative(target)))
        .count();
  }

  @Test
  void holdsWhatIsInItAndNotWhatItCutsThrough() {
    Window window = new Window(GRID, 5, 0, 10, 10);
    assertThat(window.holds(new float[] {.25f, .5f, .5f, .5f})).isTrue();
    assertThat(window.holds(new float[] {.26f, .5f, .5f, .5f})).isTrue();
    assertThat(window.holds(new float[] {.5f, .5f, .2f, .2f})).isFalse();
    assertThat(window.holds(new float[] {.25f, .2f, .1f, .2f})).isFalse();
    assertThat(window.holds(new float[] {.25f, .9f, .1f, .1f})).isFalse();
  }

  @Test
  void allPlacesAreAll() {
    assertThat(Window.whole(GRID).places())
        .containsExactly(IntStream.range(0, GRID * GRID).toArray());
    assertThat(Window.whole(GRID).holds(new float[] {.5f, .5f, 1, 1})).isTrue();
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
