package dev.visprog.tools.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OnnxOutlineTest {
  private static final byte[] MODEL = OnnxBytes.model("picture", List.of("a", "b"));

  private static void rejects(byte[] file, String problem) {
    assertThatThrownBy(() -> OnnxOutline.read(file))
        .isInstanceOf(OnnxFormatException.class)
        .hasMessageContaining(problem);
  }

  private static OnnxBytes graph() {
    return new OnnxBytes().message(11, new OnnxBytes().text(1, "x"));
  }

  @Test
  void readsWhatAModelTakesGivesAndDoes() throws OnnxFormatException {
    OnnxOutline outline = OnnxOutline.read(MODEL);

    assertThat(outline.inputs()).containsExactly("picture");
    assertThat(outline.outputs()).containsExactly("a", "b");
    assertThat(outline.nodes())
        .containsExactly(
            new OnnxNode("", "Sigmoid", List.of("picture"), List.of("a"), Map.of(), Map.of()),
            new OnnxNode("", "Sigmoid", List.of("picture"), List.of("b"), Map.of(), Map.of()));
  }

  @Test
  void readsStoredTensors() throws OnnxFormatException {
    OnnxOutline outline =
        OnnxOutline.read(
            OnnxBytes.model(
                graph()
                    .message(5, OnnxBytes.tensor("w", new long[] {2, 3}, 24))
                    .message(5, OnnxBytes.tensor("none", new long[] {0}, 0))));

    assertThat(outline.weights())
        .containsExactly(
            new OnnxTensor("w", List.of(2L, 3L), List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)),
            new OnnxTensor("none", List.of(0L), List.of()));
  }

  @Test
  void refusesEveryTruncation() {
    for (int length = 0; length < MODEL.length; length++) {
      byte[] part = Arrays.copyOf(MODEL, length);
      assertThatThrownBy(() -> OnnxOutline.read(part)).isInstanceOf(OnnxFormatException.class);
    }
    rejects(Arrays.copyOf(MODEL, MODEL.length - 1), "is cut short");
    rejects(new byte[0], "is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "\u0089PNG\r\n", "{\"a\":1}", "<html></html>", "PK\u0003\u0004"})
  void refusesOtherFiles(String content) {
    rejects(content.getBytes(StandardCharsets.ISO_8859_1), "is no ONNX file");
  }

  @Test
  void refusesWeightsThatDoNotFitTheirShape() {
    rejects(
        OnnxBytes.model(graph().message(5, OnnxBytes.tensor("w", new long[] {2, 3}, 20))),
        "weights do not fit their shape");
    rejects(
        OnnxBytes.model(
            graph().message(5, OnnxBytes.tensor("w", new long[] {1L << 40, 1L << 40}, 4))),
        "impossible shape");
    rejects(
        OnnxBytes.model(graph().message(5, OnnxBytes.tensor("w", new long[] {-1}, 4))),
        "impossible shape");
  }

  @Test
  void refusesNodesThatTakeWhatNothingGives() {
    rejects(
        OnnxBytes.model(
            graph().message(1, new OnnxBytes().text(1, "y").text(2, "y").text(4, "Relu"))),
        "a node takes what nothing gives");
    rejects(
        OnnxBytes.model(graph().message(12, new OnnxBytes().text(1, "z"))),
        "an output comes from nowhere");
  }

  @Test
  void refusesTwoPartsOfOneName() {
    OnnxBytes relu = new OnnxBytes().text(1, "x").text(4, "Relu");
    rejects(
        OnnxBytes.model(graph().message(1, relu.text(2, "y")).message(1, relu)),
        "two parts have one name");
    OnnxBytes tensor = OnnxBytes.tensor("w", new long[] {1}, 4);
    rejects(OnnxBytes.model(graph().message(5, tensor).message(5, tensor)), "one name");
  }

  @Test
  void refusesWeightsInOtherFiles() {
    OnnxBytes tensor = OnnxBytes.tensor("w", new long[] {1}, 4).number(14, 1);

    rejects(OnnxBytes.model(graph().message(5, tensor)), "keeps its weights in another file");
  }

  @Test
  void endsOnMutatedFilesWithItsOwnExceptionOrNone() {
    Random random = new Random(1);
    byte[] model =
        OnnxBytes.model(
            graph()
                .message(5, OnnxBytes.tensor("w", new long[] {2, 3}, 24))
                .message(1, new OnnxBytes().text(1, "x").text(2, "y").text(4, "Relu"))
                .message(12, new OnnxBytes().text(1, "y")));
    for (int i = 0; i < 20_000; i++) {
      byte[] mutated = model.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(OnnxOutline.read(mutated).outputs()).isNotNull();
      } catch (OnnxFormatException expected) {
        assertThat(expected.problem()).isNotBlank();
      }
    }
  }
}
