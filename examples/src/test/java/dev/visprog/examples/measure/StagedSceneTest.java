package dev.visprog.examples.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.value.Box;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StagedSceneTest {
  private static final Focus FOCUS =
      Focus.of("BOX0=Loc(image=IMAGE, object='red car')\nBOX1=Loc(image=IMAGE, object='dogs')");

  @Test
  void showsWhatAProgramSpeaksOf() {
    assertThat(FOCUS.categories()).containsExactly(Category.CAR, Category.DOG);
    assertThat(FOCUS.colours()).containsExactly(Colour.RED);
    assertThat(Focus.of("X=Vqa(image=IMAGE, question='Is the vehicle grey?')").categories())
        .contains(Category.BUS, Category.BOAT)
        .doesNotContain(Category.DOG);
  }

  @Test
  void isTheSameForASeed() {
    assertThat(scene(3).truth()).isEqualTo(scene(3).truth()).isNotEqualTo(scene(4).truth());
  }

  @Test
  void hasLabelsWhereItsTruthSays() {
    for (Scene scene : scenes()) {
      for (SceneObject object : scene.truth().objects()) {
        Box box = object.box();
        assertThat(scene.labels().at(box.x0(), box.y0())).isEqualTo(object.id());
        assertThat(scene.labels().at(box.x1() - 1, box.y1() - 1)).isEqualTo(object.id());
      }
    }
  }

  @Test
  void hasManyAndFewOfWhatAProgramSpeaksOf() {
    List<Long> cars =
        scenes().stream()
            .map(
                scene ->
                    scene.truth().objects().stream()
                        .filter(object -> object.category() == Category.CAR)
                        .count())
            .toList();

    assertThat(cars).contains(0L, 1L, 2L, 3L);
  }

  private static List<Scene> scenes() {
    return IntStream.range(0, 50).mapToObj(StagedSceneTest::scene).toList();
  }

  private static Scene scene(int seed) {
    return StagedScene.of(FOCUS, seed, StagedScene.picture(seed));
  }
}
