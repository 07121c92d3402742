package dev.visprog.models.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.ElementType;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Precision;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any CLIP, shown on a tiny one with random weights. */
class ClipModelTest {
  @TempDir Path folder;

  private static final List<Image> PICTURES =
      List.of(
          TinyClip.picture(32, 32, 1),
          TinyClip.picture(90, 41, 2),
          TinyClip.picture(5, 200, 3),
          TinyClip.picture(1, 1, 4));
  private static final List<String> TEXTS = List.of("a", "ab c", "c b a ab", "");

  @Test
  void givesUnitVectorsOfTheProjection() throws Exception {
    TinyClip.write(folder);
    try (ClipModel clip = new ClipModel(Checkpoint.open(folder))) {
      List<float[]> all = new ArrayList<>(clip.embedImages(PICTURES));
      all.addAll(clip.embedTexts(TEXTS));
      assertThat(all).hasSize(8);
      for (float[] vector : all) {
        assertThat(vector).hasSize(12);
        assertThat(Similarity.cosine(vector, vector)).isCloseTo(1, within(1e-5));
      }
      assertThat(clip.logitScale()).isCloseTo(Math.exp(2), within(1e-5));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"quick_gelu", "gelu", "gelu_new"})
  void aBatchGivesWhatItsPartsGive(String activation) throws Exception {
    TinyClip.write(folder);
    TinyClip.config(folder, activation, 8);
    try (ClipModel clip = new ClipModel(Checkpoint.open(folder))) {
      List<float[]> together = clip.embedImages(PICTURES);
      for (int i = 0; i < PICTURES.size(); i++) {
        same(clip.embedImages(List.of(PICTURES.get(i))).get(0), together.get(i), 1e-5f);
      }
      List<float[]> texts = clip.embedTexts(TEXTS);
      for (int i = 0; i < TEXTS.size(); i++) {
        same(clip.embedTexts(List.of(TEXTS.get(i))).get(0), texts.get(i), 1e-5f);
      }
    }
  }

  @Test
  void activationsDiffer() throws Exception {
    TinyClip.write(folder);
    float[] quick;
    try (ClipModel clip = new ClipModel(Checkpoint.open(folder))) {
      quick = clip.embedImages(PICTURES).get(0);
    }
    TinyClip.config(folder, "gelu", 8);
    try (ClipModel clip = new ClipModel(Checkpoint.open(folder))) {
      float[] exact = clip.embedImages(PICTURES).get(0);
      assertThat(exact).isNotEqualTo(quick);
      assertThat(Similarity.cosine(exact, quick)).isGreaterThan(0.99);
    }
  }

  @Test
  void sharesSumToOneAndFollowTheCosines() throws Exception {
    TinyClip.write(folder);
    try (ClipModel clip = new ClipModel(Checkpoint.open(folder))) {
      float[] picture = clip.embedImages(PICTURES).get(0);
      List<float[]> texts = clip.embedTexts(TEXTS);
      double[] shares = clip.shares(picture, texts);
      double sum = 0;
      for (int i = 0; i < shares.length; i++) {
        sum += shares[i];
        for (int j = 0; j < shares.length; j++) {
          assertThat(shares[i] > shares[j])
              .isEqualTo(
                  Similarity.cosine(picture, texts.get(i))
                      > Similarity.cosine(picture, texts.get(j)));
        }
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Precision.class,
      names = {"BF16", "INT8"})
  void shorterNumbersGiveNearlyTheSame(Precision precision) throws Exception {
    TinyClip.write(folder);
    try (ClipModel exact = new ClipModel(Checkpoint.open(folder));
        ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu().with(precision));
        ClipModel shorter = new ClipModel(Checkpoint.open(folder), runtime)) {
      for (int i = 0; i < PICTURES.size(); i++) {
        assertThat(
                Similarity.cosine(
                    exact.embedImages(PICTURES).get(i), shorter.embedImages(PICTURES).get(i)))
            .isGreaterThan(precision == Precision.BF16 ? 0.9995 : 0.995);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ElementType.class,
      names = {"F16", "BF16"})
  void readsWeightsOfTwoBytes(ElementType type) throws Exception {
    TinyClip.write(folder);
    List<float[]> exact;
    try (ClipModel clip = new ClipModel(Checkpoint.open(folder))) {
      exact = clip.embedImages(PICTURES);
    }
    TinyClip.weights().write(folder, type);
    try (ClipModel clip = new ClipModel(Checkpoint.open(folder))) {
      List<float[]> rounded = clip.embedImages(PICTURES);
      for (int i = 0; i < exact.size(); i++) {
        assertThat(Similarity.cosine(exact.get(i), rounded.get(i))).isBetween(0.999, 1.00001);
      }
    }
  }

  @Test
  void leavesNothingBehind() throws Exception {
    TinyClip.write(folder);
    try (ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu())) {
      int before = runtime.tensors();
      ClipModel clip = new ClipModel(Checkpoint.open(folder), runtime);
      clip.embedImages(PICTURES);
      int loaded = runtime.tensors();
      for (int i = 0; i < 20; i++) {
        clip.embedImages(PICTURES);
        clip.embedTexts(TEXTS);
      }
      assertThat(runtime.tensors()).isEqualTo(loaded);
      clip.close();
      assertThat(runtime.tensors()).isEqualTo(before);
    }
  }

  @Test
  void tellsWhichTextsAreTooLong() throws Exception {
    TinyClip.write(folder);
    try (ClipModel clip = new ClipModel(Checkpoint.open(folder))) {
      assertThat(clip.isTooLong("a a a a a a")).isFalse();
      assertThat(clip.isTooLong("a a a a a a a")).isTrue();
      assertThat(clip.embedTexts(List.of("a a a a a a a a a a"))).hasSize(1);
    }
  }

  @Test
  void tellsHowACheckpointDiffers() throws Exception {
    TinyClip.write(folder);
    TinyClip.weights()
        .without("text_model.encoder.layers.0.mlp.fc1.bias")
        .bias("text_model.encoder.layers.0.mlp.fc3.bias", 3)
        .bias("visual_projection.weight", 13, 24)
        .write(folder);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> new ClipModel(Checkpoint.open(folder)))
        .withMessageContaining(folder.toString())
        .withMessageContaining("text_model.encoder.layers.0.mlp.fc1.bias")
        .withMessageContaining("text_model.encoder.layers.0.mlp.fc3.bias")
        .withMessageContaining("visual_projection.weight");
  }

  @Test
  void refusesWeightsThatAreNoNumbers() throws Exception {
    TinyClip.write(folder);
    TinyClip.weights()
        .without("visual_projection.weight")
        .filled("visual_projection.weight", Float.POSITIVE_INFINITY, 12, 24)
        .write(folder);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> new ClipModel(Checkpoint.open(folder)))
        .withMessageContaining("'visual_projection.weight', got NaN (not a number) or infinite");
  }

  @Test
  void findsTheOneValueThatIsNone() throws Exception {
    TinyClip.write(folder);
    for (double value : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
      TinyClip.weights().changed("visual_projection.weight", 80, value).write(folder);
      assertThatExceptionOfType(CheckpointException.class)
          .isThrownBy(() -> new ClipModel(Checkpoint.open(folder)))
          .withMessageContaining("visual_projection.weight holds values that are infinite or no");
    }
  }

  @Test
  void refusesAnAbsurdConfiguration() throws Exception {
    TinyClip.write(folder);
    TinyClip.config(folder, "softplus", 8);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> new ClipModel(Checkpoint.open(folder)))
        .withMessageContaining("got activation 'softplus', want gelu");
    TinyClip.config(folder, "gelu", 64);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> new ClipModel(Checkpoint.open(folder)))
        .withMessageContaining("vision_config: got image_size 32, want from the patch size, 64");
    TinyClip.put(folder, "config.json", "{\"vision_config\": {\"num_hidden_layers\": 1000000}}");
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> new ClipModel(Checkpoint.open(folder)))
        .withMessageContaining("got num_hidden_layers 1000000, want at most 1000 layers");
  }

  @Test
  void saysThatPicturesComeInAnotherSizeThanTheNetworkTakes() throws Exception {
    TinyClip.write(folder);
    TinyClip.put(
        folder,
        "preprocessor_config.json",
        "{\"size\": {\"shortest_edge\": 40}, \"crop_size\": {\"height\": 40, \"width\": 40}}");
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> new ClipModel(Checkpoint.open(folder)))
        .withMessageContaining("gives pictures of 40×40, want 32×32");
  }

  private static void same(float[] got, float[] want, float tolerance) {
    for (int i = 0; i < want.length; i++) {
      assertThat(got[i]).isCloseTo(want[i], within(tolerance));
    }
  }
}
