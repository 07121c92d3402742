package dev.visprog.models.diffusion.vae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Interpolation;
import dev.visprog.models.engine.ModelRuntime;
import org.junit.jupiter.api.Test;

class TilesTest {
  private static final Tiles TILES = new Tiles(10, 8, 3);

  @Test
  void leaveNoSeamWhereACoderLooksAtOnePlaceAlone() {
    ModelRuntime runtime = ModelRuntime.shared();
    for (long[] size : new long[][] {{7, 9}, {11, 10}, {23, 40}}) {
      runtime.call(
          () -> {
            NDArray x = runtime.manager().randomNormal(new Shape(1, 2, size[0], size[1]));
            NDArray whole = enlarged(runtime, x);
            same(TILES.grown(x, 2, tile -> enlarged(runtime, tile)), whole);
            same(TILES.shrunk(whole, 2, tile -> tile.get(":, :, ::2, ::2")), x);
            return true;
          });
    }
  }

  private static NDArray enlarged(ModelRuntime runtime, NDArray x) {
    int height = Math.toIntExact(2 * x.getShape().get(2));
    int width = Math.toIntExact(2 * x.getShape().get(3));
    return runtime.ops().resize(x, height, width, Interpolation.NEAREST, false, false);
  }

  private static void same(NDArray got, NDArray want) {
    assertThat(got.getShape()).isEqualTo(want.getShape());
    float[] a = got.toFloatArray();
    float[] b = want.toFloatArray();
    for (int i = 0; i < a.length; i++) {
      assertThat(a[i]).isCloseTo(b[i], within(1e-5f));
    }
  }

  @Test
  void mustOverlapByLessThanHalf() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Tiles(8, 8, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tiles(8, 9, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tiles(8, 8, 0));
  }
}
