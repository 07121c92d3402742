package dev.visprog.models.checkpoint;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {
  @TempDir private Path folder;
  private @Nullable Checkpoint checkpoint;

  @AfterEach
  void close() {
    if (checkpoint != null) {
      checkpoint.close();
    }
  }

  private Weights weights(Map<String, SampleTensor> tensors) throws CheckpointException {
    return weights(tensors, ElementType.F32);
  }

  private Weights weights(Map<String, SampleTensor> tensors, ElementType type)
      throws CheckpointException {
    SafetensorsWriter.write(folder.resolve("model.safetensors"), tensors, type);
    checkpoint = Checkpoint.open(folder);
    return Weights.of(checkpoint);
  }

  @Test
  void acceptsModelThatUsesEachTensorOnce() throws Exception {
    Weights weights =
        weights(
            Map.of(
                "vision.layers.0.fc.weight", SampleTensor.filled(2, 3, 4),
                "vision.layers.0.fc.bias", SampleTensor.filled(1, 3),
                "vision.position_ids", SampleTensor.filled(0, 1, 9)));
    weights.ignore("*.position_ids", "counts from 0");
    Weights layer = weights.in("vision.").in("layers.0.");
    assertThat(layer.take("fc.weight", 3, Weights.ANY).shape()).containsExactly(3L, 4L);
    assertThat(layer.takeIfPresent("fc.bias", 3)).isPresent();
    assertThat(layer.takeIfPresent("gate", 3)).isEmpty();
    assertThatCode(weights::finish).doesNotThrowAnyException();
    assertThat(weights.ignored())
        .containsExactly(new Weights.Ignored("vision.position_ids", "counts from 0"));
  }

  @Test
  void tellsAllKindsOfDifferencesAtOnce() throws Exception {
    Weights weights =
        weights(
            Map.of(
                "right", SampleTensor.filled(1, 2),
                "narrow", SampleTensor.filled(1, 2, 3),
                "extra", SampleTensor.filled(1, 4)));
    weights.take("right", 2);
    StoredTensor narrow = weights.take("narrow", 2, 5);
    StoredTensor lost = weights.take("lost", Weights.ANY, 7);
    assertThat(narrow.placeholder()).isTrue();
    assertThat(narrow.floats()).hasSize(10).containsOnly(0);
    assertThat(lost.shape()).containsExactly(1L, 7L);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(weights::finish)
        .withMessageContaining("1 missing, 1 misfit, 1 unexpected")
        .withMessageContaining("missing: 'lost', want (any, 7)")
        .withMessageContaining("misfit: 'narrow', got F32 (2, 3), want F* (2, 5)")
        .withMessageContaining("unexpected: 'extra', got F32 (4,), want none of this name")
        .withMessageContaining(folder.toString());
  }

  @Test
  void showsTenDifferencesAndCountsTheRest() throws Exception {
    Map<String, SampleTensor> tensors = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      tensors.put("old." + i, SampleTensor.filled(1, 2));
    }
    Weights weights = weights(tensors);
    for (int i = 0; i < 20; i++) {
      weights.take("new." + i, 2);
    }
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(weights::finish)
        .extracting(Throwable::getMessage, as(InstanceOfAssertFactories.STRING))
        .satisfies(message -> assertThat(message.lines()).hasSize(1 + 10 + 1))
        .satisfies(
            message -> assertThat(message.lines().filter(line -> line.contains("new."))).hasSize(5))
        .endsWith("and 30 more");
  }

  @Test
  void refusesToUseTensorTwice() throws Exception {
    Weights weights = weights(Map.of("a", SampleTensor.filled(1, 2)));
    weights.take("a", 2);
    assertThatIllegalStateException()
        .isThrownBy(() -> weights.take("a", 2))
        .withMessage("the model uses tensor 'a' twice");
  }

  @Test
  void usesTiedWeightOnceWhicheverNameTheFileHas() throws Exception {
    for (String held : new String[] {"embedding", "decoder"}) {
      Weights weights = weights(Map.of(held, SampleTensor.filled(3, 2, 2)));
      weights.alias("decoder", "embedding", "tied");
      assertThat(weights.take("embedding", 2, 2).floats()).containsOnly(3);
      assertThatCode(weights::finish).doesNotThrowAnyException();
      close();
    }
  }

  @Test
  void comparesShapeOfTwinOfTiedWeight() throws Exception {
    Weights same =
        weights(
            Map.of(
                "embedding", SampleTensor.filled(1, 2, 3),
                "decoder", SampleTensor.filled(2, 2, 3)));
    same.alias("decoder", "embedding", "tied");
    assertThat(same.take("embedding", 2, 3).floats()).containsOnly(1);
    assertThatCode(same::finish).doesNotThrowAnyException();
    close();

    Weights other =
        weights(
            Map.of(
                "embedding", SampleTensor.filled(1, 2, 3),
                "decoder", SampleTensor.filled(1, 3, 2)));
    other.alias("decoder", "embedding", "tied");
    other.take("embedding", 2, 3);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(other::finish)
        .withMessageContaining("misfit: 'decoder', got F32 (3, 2), want F* (2, 3)");
  }

  @Test
  void knowsWeightTiedUnderThreeNames() throws Exception {
    Weights weights =
        weights(
            Map.of(
                "encoder", SampleTensor.filled(1, 2, 3),
                "decoder", SampleTensor.filled(1, 2, 3)));
    weights.alias("encoder", "shared", "tied");
    weights.alias("decoder", "shared", "tied");
    assertThat(weights.take("shared", 2, 3).floats()).containsOnly(1);
    assertThatCode(weights::finish).doesNotThrowAnyException();
  }

  @Test
  void refusesWholeNumbersWhereTheModelWantsFloats() throws Exception {
    Weights weights = weights(Map.of("a", SampleTensor.filled(1, 2)), ElementType.I8);
    weights.take("a", 2);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(weights::finish)
        .withMessageContaining("misfit: 'a', got I8 (2,), want F* (2,)");
  }

  @Test
  void refusesWeightsFilledWithNan() throws Exception {
    for (ElementType type :
        new ElementType[] {ElementType.F32, ElementType.F16, ElementType.BF16, ElementType.F64}) {
      Weights weights = weights(Map.of("a", SampleTensor.filled(Float.NaN, 300)), type);
      weights.take("a", 300);
      assertThatExceptionOfType(CheckpointException.class)
          .as(type.name())
          .isThrownBy(weights::finish)
          .withMessageContaining("misfit: 'a', got NaN (not a number) or infinite values");
      close();
    }
  }

  @Test
  void givesSameTensorsUnderPrefixAndInFull() throws Exception {
    Weights weights = weights(Map.of("text.a", SampleTensor.filled(1, 2)));
    Weights text = weights.in("text.");
    assertThat(text.prefix()).isEqualTo("text.");
    assertThat(text.has("a")).isTrue();
    assertThat(text.has("text.a")).isFalse();
    assertThat(text.take("a", 2).name()).isEqualTo("text.a");
    assertThatCode(text::finish).doesNotThrowAnyException();
  }
}
