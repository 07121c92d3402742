package dev.visprog.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandInTest {
  private static final List<Scene> SCENES =
      IntStream.range(0, 24).mapToObj(new SceneGenerator(77)::scene).toList();

  private static Optional<StandIn> of(Scene scene) {
    return StandIn.in(scene.picture(), View.of(scene), new Chance(3));
  }

  @Test
  void mostPicturesHaveRoomForOne() {
    assertThat(SCENES.stream().filter(scene -> of(scene).isPresent()).count()).isGreaterThan(16);
  }

  @Test
  void sameChanceSameThing() {
    for (Scene scene : SCENES) {
      assertThat(of(scene)).isEqualTo(of(scene));
    }
  }

  @Test
  void onlyTheOutlineChanges() {
    for (Scene scene : SCENES) {
      of(scene)
          .ifPresent(
              it -> {
                Image before = scene.picture();
                for (int y = 0; y < before.height(); y++) {
                  for (int x = 0; x < before.width(); x++) {
                    if (it.picture().rgb(x, y) != before.rgb(x, y)) {
                      assertThat(isOpen(it, x, y)).as("%d, %d", x, y).isTrue();
                    }
                  }
                }
              });
    }
  }

  /** Where all were painted, a model would learn to fill holes to their edges. */
  @Test
  void backgroundStaysInTheRestOfTheOutline() {
    List<Double> shares =
        SCENES.stream()
            .flatMap(scene -> of(scene).map(it -> changed(scene.picture(), it)).stream())
            .toList();
    assertThat(shares).allMatch(share -> share > 0.02);
    assertThat(shares.stream().mapToDouble(Double::doubleValue).sum() / shares.size())
        .isBetween(0.25, 0.75);
  }

  private static boolean isOpen(StandIn it, int x, int y) {
    Box box = it.hole().box();
    return x >= box.x0()
        && x < box.x1()
        && y >= box.y0()
        && y < box.y1()
        && Objects.requireNonNull(it.hole().mask()).at(x - box.x0(), y - box.y0())
            >= Mask.THRESHOLD;
  }

  private static double changed(Image before, StandIn it) {
    Box box = it.hole().box();
    int open = 0;
    int changed = 0;
    for (int y = box.y0(); y < box.y1(); y++) {
      for (int x = box.x0(); x < box.x1(); x++) {
        if (isOpen(it, x, y)) {
          open++;
          changed += before.rgb(x, y) == it.picture().rgb(x, y) ? 0 : 1;
        }
      }
    }
    return changed / (double) open;
  }
}
