package dev.visprog.models.maskformer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.fixture.ExpectedTensors;
import dev.visprog.models.image.FloatResize;
import dev.visprog.models.image.Resampling;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaledPlanesTest {
  @ParameterizedTest
  @CsvSource({"5,7,40,31", "1,1,9,3", "8,8,8,8", "3,10,4,200"})
  void enlargesAsOthersDo(int height, int width, int toHeight, int toWidth) {
    float[] plane = plane(height * width);
    float[] wanted =
        FloatResize.resize(plane, width, height, toWidth, toHeight, Resampling.BILINEAR);
    ScaledPlanes scaled =
        new ScaledPlanes(
            List.of(plane), ScaledPlanes.Extent.whole(height, width), toHeight, toWidth);

    ExpectedTensors.assertWithin("rows", rows(scaled, 0), wanted, 1e-5);
  }

  @Test
  void leavesPaddingOut() {
    float[] plane = new float[16];
    for (int i = 0; i < 16; i++) {
      plane[i] = i % 4 < 2 && i / 4 < 2 ? 1 : 0;
    }
    ScaledPlanes scaled =
        new ScaledPlanes(List.of(plane), new ScaledPlanes.Extent(4, 4, 1.5, 1.5), 30, 30);

    assertThat(rows(scaled, 0)).containsOnly(1);
  }

  @Test
  void countsWhatEachMapWinsAndClaims() {
    float[] left = {0.9f, 0.9f, 0.2f, 0.2f};
    float[] right = {0.1f, 0.6f, 0.7f, 0.2f};
    ScaledPlanes both =
        new ScaledPlanes(List.of(left, right), ScaledPlanes.Extent.whole(1, 4), 1, 4);

    Winners winners = Winners.of(both, 0.5f);

    assertThat(winners.best()).containsExactly(0, 0, 1, 0);
    assertThat(winners.areas()).containsExactly(3, 1);
    assertThat(winners.claims()).containsExactly(2, 2);
    assertThat(winners.keeps(0, 0.8)).isTrue();
    assertThat(winners.keeps(1, 0.5)).isFalse();
    assertThat(winners.keeps(1, 0.49)).isTrue();
  }

  private static float[] rows(ScaledPlanes planes, int plane) {
    float[] all = new float[planes.height() * planes.width()];
    planes.forEachBand(
        (row, from, to) -> {
          for (int y = from; y < to; y++) {
            row.moveTo(y);
            for (int cell = 0; cell < planes.cells(); cell++) {
              for (int x = planes.start(cell); x < planes.start(cell + 1); x++) {
                all[y * planes.width() + x] = row.at(plane, x);
              }
            }
          }
        });
    return all;
  }

  private static float[] plane(int size) {
    Random random = new Random(5);
    float[] plane = new float[size];
    for (int i = 0; i < size; i++) {
      plane[i] = random.nextFloat();
    }
    return plane;
  }
}
