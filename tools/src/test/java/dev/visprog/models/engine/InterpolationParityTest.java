package dev.visprog.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.fixture.ExpectedTensors;
import dev.visprog.models.fixture.Fixture;
import dev.visprog.models.fixture.Fixtures;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Resized arrays as the reference's {@code interpolate} makes them. */
@Tag("parity")
class InterpolationParityTest {
  private final ModelRuntime runtime = ModelRuntime.shared();

  @Test
  void resizesArrays() {
    Fixture fixture = Fixtures.require("resize");
    JsonNode cases = fixture.json("cases.json").get("torch_interpolate");
    assertThat(cases).isNotEmpty();
    ExpectedTensors expected = fixture.tensors();
    for (JsonNode one : cases) {
      String in = one.get("in").asText();
      String prefix = in.substring(0, in.lastIndexOf('.') + 1);
      List<String> outputs =
          expected.names().stream()
              .filter(name -> name.startsWith(prefix) && !name.equals(in))
              .toList();
      assertThat(outputs).isNotEmpty();
      int height = one.get("size_hw").get(0).asInt();
      int width = one.get("size_hw").get(1).asInt();
      for (String output : outputs) {
        String[] words = output.substring(prefix.length()).split("_", 2);
        Interpolation mode = Interpolation.valueOf(words[0].toUpperCase(Locale.ROOT));
        boolean corners = words.length == 2 && words[1].equals("align_true");
        float[] resized =
            runtime.call(
                () -> {
                  NDArray x =
                      runtime.manager().create(expected.floats(in), new Shape(expected.shape(in)));
                  NDArray y = runtime.ops().resize(x, height, width, mode, corners, false);
                  assertThat(y.getShape().getShape()).isEqualTo(expected.shape(output));
                  return y.toFloatArray();
                });
        ExpectedTensors.assertWithin(output, resized, expected.floats(output), 1e-5);
      }
    }
  }
}
