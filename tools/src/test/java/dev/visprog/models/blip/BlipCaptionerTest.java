package dev.visprog.models.blip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any BLIP that writes captions, shown on a tiny one with random weights. */
class BlipCaptionerTest {
  @TempDir Path folder;

  private static final List<Image> PICTURES =
      List.of(
          TinyBlip.picture(32, 32, 1),
          TinyBlip.picture(90, 41, 2),
          TinyBlip.picture(1, 1, 4),
          TinyBlip.picture(5, 200, 3),
          TinyBlip.picture(64, 64, 5));

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void togetherPicturesHaveTheCaptionsThatTheyHaveAlone(int beams) throws Exception {
    TinyBlip.captioner(folder);
    try (BlipCaptioner blip = open()) {
      Generation generation = blip.config().generation().withBeams(beams);
      List<Caption> together = blip.captionEncoded(blip.encode(PICTURES), "", generation);
      for (int i = 0; i < PICTURES.size(); i++) {
        List<EncodedPicture> alone = List.of(blip.encode(PICTURES.get(i)));
        same(together.get(i), blip.captionEncoded(alone, "", generation).get(0));
      }
      if (beams == 1) {
        assertThat(blip.captionAll(PICTURES)).isEqualTo(together);
      }
    }
  }

  @Test
  void captionsDependOnThePicture() throws Exception {
    TinyBlip.captioner(folder);
    try (BlipCaptioner blip = open()) {
      List<Caption> captions = blip.captionAll(PICTURES);
      assertThat(captions.stream().map(Caption::probability).distinct()).hasSize(PICTURES.size());
      assertThat(captions).allSatisfy(each -> assertThat(each.probability()).isBetween(0.0, 1.0));
    }
  }

  @Test
  void captionsBeginAsTold() throws Exception {
    TinyBlip.captioner(folder);
    try (BlipCaptioner blip = open()) {
      assertThat(blip.caption(PICTURES.get(0), "The table of a").text())
          .startsWith("the table of a");
      assertThat(blip.caption(PICTURES.get(0), "")).isEqualTo(blip.caption(PICTURES.get(0)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> blip.caption(PICTURES.get(0), "a cat is on the table of"))
          .withMessage("got a beginning of 8 tokens, want fewer than the 8 of a text");
    }
  }

  @Test
  void moreBeamsThanTextsFindTheMostProbableCaption() throws Exception {
    TinyBlip.captioner(folder);
    try (BlipCaptioner blip = open()) {
      Generation greedy = blip.config().generation().withMaxLength(3).withLengthPenalty(0);
      List<EncodedPicture> encoded = blip.encode(PICTURES);
      List<Caption> likely = blip.captionEncoded(encoded, "", greedy);
      List<Caption> likeliest = blip.captionEncoded(encoded, "", greedy.withBeams(64));
      for (int i = 0; i < encoded.size(); i++) {
        assertThat(likeliest.get(i).probability())
            .isGreaterThanOrEqualTo(likely.get(i).probability() * (1 - 1e-5));
      }
    }
  }

  @Test
  void leavesNothingBehind() throws Exception {
    TinyBlip.captioner(folder);
    try (ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu())) {
      int before = runtime.tensors();
      BlipCaptioner blip = new BlipCaptioner(Checkpoint.open(folder), runtime);
      Generation beams = blip.config().generation().withBeams(3);
      blip.captionAll(PICTURES);
      int loaded = runtime.tensors();
      for (int i = 0; i < 20; i++) {
        blip.captionAll(PICTURES);
        blip.captionEncoded(blip.encode(PICTURES), "a cat", beams);
      }
      assertThat(runtime.tensors()).isEqualTo(loaded);
      blip.close();
      assertThat(runtime.tensors()).isEqualTo(before);
    }
  }

  @Test
  void refusesAnAnswerer() throws Exception {
    TinyBlip.captioner(folder);
    TinyBlip.answerer(folder);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(this::open)
        .withMessageContaining("text_encoder.");
  }

  @Test
  void saysThatPicturesComeInAnotherSizeThanTheNetworkTakes() throws Exception {
    TinyBlip.captioner(folder);
    TinyBlip.put(folder, "preprocessor_config.json", "{\"size\": {\"height\": 40, \"width\": 32}}");
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(this::open)
        .withMessageContaining("gives pictures of 32×40, want 32×32");
  }

  private BlipCaptioner open() throws CheckpointException {
    return new BlipCaptioner(Checkpoint.open(folder));
  }

  private static void same(Caption one, Caption other) {
    assertThat(one.text()).isEqualTo(other.text());
    assertThat(one.probability())
        .isCloseTo(other.probability(), within(1e-4 * other.probability()));
  }
}
