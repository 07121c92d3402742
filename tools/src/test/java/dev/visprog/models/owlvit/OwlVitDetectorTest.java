package dev.visprog.models.owlvit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.ElementType;
import dev.visprog.models.clip.TinyClip;
import dev.visprog.models.detection.Detection;
import dev.visprog.models.detection.RelativeBox;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Precision;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.value.Image;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of any OWL-ViT and OWLv2, shown on tiny ones with random weights. */
class OwlVitDetectorTest {
  @TempDir Path folder;

  private static final List<Image> PICTURES =
      List.of(
          TinyClip.picture(40, 40, 1),
          TinyClip.picture(90, 41, 2),
          TinyClip.picture(5, 200, 3),
          TinyClip.picture(1, 1, 4),
          TinyClip.picture(60, 80, 5));
  private static final List<String> TEXTS = List.of("a", "ab c", "c b a ab", "", "!");

  @ParameterizedTest
  @EnumSource
  void findsTheBestBoxesInsideThePicture(OwlVersion version) throws Exception {
    TinyOwlVit.write(folder, version);
    try (OwlVitDetector detector = new OwlVitDetector(Checkpoint.open(folder))) {
      for (Image picture : PICTURES) {
        OwlVitImage image = detector.encode(picture);
        List<Detection> all = detector.allAbove(image, detector.encodeTexts(TEXTS), 0);
        List<Detection> found = detector.detect(image, TEXTS, 0);
        assertThat(all).hasSize(TinyOwlVit.PLACES);
        assertThat(found).hasSizeBetween(1, TinyOwlVit.PLACES);
        assertThat(found)
            .allSatisfy(
                box -> {
                  assertThat(box.label()).isBetween(0, TEXTS.size() - 1);
                  assertThat(box.score()).isBetween(0f, 1f);
                  assertThat(box.x0()).isBetween(0f, box.x1());
                  assertThat(box.x1()).isLessThanOrEqualTo(picture.width());
                  assertThat(box.y0()).isBetween(0f, box.y1());
                  assertThat(box.y1()).isLessThanOrEqualTo(picture.height());
                })
            .isSortedAccordingTo((a, b) -> Float.compare(b.score(), a.score()));
        double best = all.stream().mapToDouble(Detection::score).max().orElseThrow();
        double middle = found.get(found.size() / 2).score();
        assertThat(detector.detect(image, TEXTS, best)).isEmpty();
        assertThat(detector.detect(image, TEXTS, middle))
            .isEqualTo(found.stream().filter(box -> box.score() > middle).toList());
      }
      assertThat(detector.detect(PICTURES.get(1), TEXTS))
          .isEqualTo(
              detector.detect(detector.encode(PICTURES.get(1)), TEXTS, OwlVitDetector.THRESHOLD));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLabelIsTheTextThatFitsBest(OwlVersion version) throws Exception {
    TinyOwlVit.write(folder, version);
    try (OwlVitDetector detector = new OwlVitDetector(Checkpoint.open(folder))) {
      OwlVitImage image = detector.encode(PICTURES.get(1));
      List<OwlVitText> texts = detector.encodeTexts(TEXTS);
      List<float[]> logits = texts.stream().map(image::logits).toList();
      List<Detection> all = detector.allAbove(image, texts, 0);
      for (int place = 0; place < all.size(); place++) {
        Detection box = all.get(place);
        for (float[] others : logits) {
          assertThat(others[place]).isLessThanOrEqualTo(logits.get(box.label())[place]);
        }
        double logit = logits.get(box.label())[place];
        assertThat(box.score()).isCloseTo((float) (1 / (1 + Math.exp(-logit))), within(1e-6f));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void boxesReferToThePictureOrToTheSquareItWasPaddedTo(OwlVersion version) throws Exception {
    TinyOwlVit.write(folder, version);
    try (OwlVitDetector detector = new OwlVitDetector(Checkpoint.open(folder))) {
      Image picture = PICTURES.get(1);
      OwlVitImage image = detector.encode(picture);
      Detection box = detector.allAbove(image, detector.encodeTexts(TEXTS), 0).get(0);
      RelativeBox relative = image.box(0);
      int height = version == OwlVersion.OWL_V2 ? picture.width() : picture.height();
      assertThat(box.x1() - box.x0()).isCloseTo(relative.width() * picture.width(), within(1e-3f));
      assertThat(box.y1() - box.y0()).isCloseTo(relative.height() * height, within(1e-3f));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUntrainedHeadPutsEachBoxOnItsPlace(OwlVersion version) throws Exception {
    TinyOwlVit.write(folder, version);
    TinyOwlVit.weights(version)
        .filled("box_head.dense2.weight", 0, 4, 24)
        .filled("box_head.dense2.bias", 0, 4)
        .write(folder);
    try (OwlVitDetector detector = new OwlVitDetector(Checkpoint.open(folder))) {
      OwlVitImage image = detector.encode(PICTURES.get(0));
      for (int place = 0; place < image.places(); place++) {
        RelativeBox box = image.box(place);
        assertThat(box.centerX()).isCloseTo((place % 5 + 1) / 5f, within(1e-3f));
        assertThat(box.centerY()).isCloseTo((place / 5 + 1) / 5f, within(1e-3f));
        assertThat(box.width()).isCloseTo(1 / 5f, within(1e-3f));
        assertThat(box.height()).isCloseTo(1 / 5f, within(1e-3f));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBatchGivesWhatItsPartsGive(OwlVersion version) throws Exception {
    TinyOwlVit.write(folder, version);
    try (OwlVitDetector detector = new OwlVitDetector(Checkpoint.open(folder))) {
      List<OwlVitImage> together = detector.encode(PICTURES);
      List<OwlVitText> texts = detector.encodeTexts(TEXTS);
      for (int i = 0; i < PICTURES.size(); i++) {
        OwlVitImage alone = detector.encode(PICTURES.get(i));
        for (int j = 0; j < TEXTS.size(); j++) {
          OwlVitText text = detector.encodeTexts(List.of(TEXTS.get(j))).get(0);
          same(alone.logits(text), together.get(i).logits(texts.get(j)));
        }
        for (int place = 0; place < alone.places(); place++) {
          assertThat(alone.box(place).centerX())
              .isCloseTo(together.get(i).box(place).centerX(), within(1e-5f));
        }
        assertThat(alone.objectness().isPresent()).isEqualTo(version.hasObjectness());
        if (version.hasObjectness()) {
          same(alone.objectness().orElseThrow(), together.get(i).objectness().orElseThrow());
        }
        assertThat(alone.bytes())
            .isEqualTo(4L * TinyOwlVit.PLACES * (version.hasObjectness() ? 23 : 22));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsWeightsOfTwoBytes(OwlVersion version) throws Exception {
    TinyOwlVit.write(folder, version);
    float[] exact;
    try (OwlVitDetector detector = new OwlVitDetector(Checkpoint.open(folder))) {
      exact = logits(detector);
    }
    for (ElementType type : List.of(ElementType.F16, ElementType.BF16)) {
      TinyOwlVit.weights(version).write(folder, type);
      try (OwlVitDetector detector = new OwlVitDetector(Checkpoint.open(folder))) {
        float[] rounded = logits(detector);
        assertThat(rounded).isNotEqualTo(exact);
        for (int i = 0; i < exact.length; i++) {
          assertThat(rounded[i]).isCloseTo(exact[i], within(0.1f));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Precision.class,
      names = {"BF16", "INT8"})
  void shorterNumbersGiveNearlyTheSame(Precision precision) throws Exception {
    TinyOwlVit.write(folder, OwlVersion.OWL_V2);
    try (OwlVitDetector exact = new OwlVitDetector(Checkpoint.open(folder));
        ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu().with(precision));
        OwlVitDetector shorter = new OwlVitDetector(Checkpoint.open(folder), runtime)) {
      float[] want = logits(exact);
      float[] got = logits(shorter);
      for (int i = 0; i < want.length; i++) {
        assertThat(got[i]).isCloseTo(want[i], within(precision == Precision.BF16 ? 0.1f : 0.3f));
      }
    }
  }

  private static float[] logits(OwlVitDetector detector) {
    return detector.encode(PICTURES.get(0)).logits(detector.encodeTexts(TEXTS).get(1));
  }

  @ParameterizedTest
  @EnumSource
  void leavesNothingBehind(OwlVersion version) throws Exception {
    TinyOwlVit.write(folder, version);
    try (ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu())) {
      int before = runtime.tensors();
      OwlVitDetector detector = new OwlVitDetector(Checkpoint.open(folder), runtime);
      detector.detect(PICTURES.get(0), TEXTS);
      int loaded = runtime.tensors();
      for (int i = 0; i < 20; i++) {
        detector.detect(PICTURES.get(i % PICTURES.size()), TEXTS);
      }
      assertThat(runtime.tensors()).isEqualTo(loaded);
      detector.close();
      assertThat(runtime.tensors()).isEqualTo(before);
    }
  }

  @Test
  void tellsWhichTextsAreTooLong() throws Exception {
    TinyOwlVit.write(folder, OwlVersion.OWL_VIT);
    try (OwlVitDetector detector = new OwlVitDetector(Checkpoint.open(folder))) {
      assertThat(detector.isTooLong("a a a a a a")).isFalse();
      assertThat(detector.isTooLong("a a a a a a a")).isTrue();
      assertThat(detector.encodeTexts(List.of("a a a a a a a a a a")).get(0).unit()).hasSize(16);
    }
  }

  @Test
  void refusesToLookForNothing() throws Exception {
    TinyOwlVit.write(folder, OwlVersion.OWL_VIT);
    try (OwlVitDetector detector = new OwlVitDetector(Checkpoint.open(folder))) {
      OwlVitImage image = detector.encode(PICTURES.get(0));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> detector.detect(image, List.of(), 0.1))
          .withMessage("got no text to look for, want at least one");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> detector.detect(image, TEXTS, Double.NaN))
          .withMessage("got threshold NaN, want 0 to 1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> image.logits(new OwlVitText(new float[3])))
          .withMessage("got a text of 3 numbers, want 16: it comes from another model");
    }
  }

  @Test
  void tellsHowACheckpointDiffers() throws Exception {
    TinyOwlVit.write(folder, OwlVersion.OWL_V2);
    TinyOwlVit.weights(OwlVersion.OWL_V2)
        .without("class_head.logit_shift.bias")
        .bias("class_head.logit_shift.bias2", 1)
        .bias("box_head.dense2.bias", 5)
        .write(folder);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> new OwlVitDetector(Checkpoint.open(folder)))
        .withMessageContaining(folder.toString())
        .withMessageContaining("class_head.logit_shift.bias")
        .withMessageContaining("class_head.logit_shift.bias2")
        .withMessageContaining("box_head.dense2.bias");
  }

  @Test
  void refusesAnAbsurdConfiguration() throws Exception {
    TinyOwlVit.write(folder, OwlVersion.OWL_VIT);
    refused("clip", 16, 40, "got model_type clip, want owlvit or owlv2");
    refused("owlvit", 12, 40, "got projection_dim 12, want the width of the texts, 16");
    refused("owlvit", 16, 48, "gives pictures of 40×40, want 48×48 as config.json says");
  }

  private List<Detection> foundWith(String settings) throws Exception {
    TinyOwlVit.write(folder, OwlVersion.OWL_VIT);
    Path config = folder.resolve("config.json");
    Files.writeString(config, Files.readString(config).replaceFirst("\\{", "{" + settings));
    try (OwlVitDetector detector = new OwlVitDetector(Checkpoint.open(folder))) {
      return detector.detect(detector.encode(PICTURES.get(1)), TEXTS, 0);
    }
  }

  /** Fewer boxes stay where less overlap makes them one; a vote moves them, and no more. */
  @Test
  void theConfigurationSaysWhenBoxesAreOne() throws Exception {
    List<Detection> usual = foundWith("");
    List<Detection> few = foundWith("\"nms_threshold\": 0.2, ");
    List<Detection> voted = foundWith("\"nms_threshold\": 0.2, \"box_voting_threshold\": 0.3, ");
    assertThat(few).hasSizeLessThan(usual.size()).isSubsetOf(usual);
    assertThat(voted)
        .extracting(Detection::score)
        .isEqualTo(few.stream().map(Detection::score).toList());
    assertThat(voted).isNotEqualTo(few);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> foundWith("\"nms_threshold\": 0, "))
        .withMessageContaining("got nms_threshold 0.0, want above 0, to 1");
  }

  /** The boxes stay, in the order of what all that lie on each say; the best keeps its distance. */
  @Test
  void theConfigurationSaysWhatVotesMakeOfScores() throws Exception {
    String boxes = "\"nms_threshold\": 0.2, \"box_voting_threshold\": 0.3, ";
    List<Detection> plain = foundWith(boxes);
    List<Detection> agreed = foundWith(boxes + "\"score_agreement_power\": 0.5, ");
    List<Detection> contrasted = foundWith(boxes + "\"score_contrast_power\": 1, ");
    assertThat(where(agreed)).containsExactlyInAnyOrderElementsOf(where(plain));
    assertThat(agreed)
        .isSortedAccordingTo(Comparator.comparingDouble(Detection::score).reversed())
        .doesNotContainAnyElementsOf(plain);
    assertThat(contrasted.get(0)).isEqualTo(plain.get(0));
    assertThat(contrasted).hasSameSizeAs(plain).isNotEqualTo(plain);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> foundWith("\"score_contrast_power\": -1, "))
        .withMessageContaining("got score_contrast_power -1.0, want 0 to 4");
  }

  private static List<Detection> where(List<Detection> boxes) {
    return boxes.stream().map(box -> box.withScore(0)).toList();
  }

  private void refused(String modelType, int projection, int imageSize, String message)
      throws Exception {
    TinyOwlVit.config(folder, modelType, projection, imageSize);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> new OwlVitDetector(Checkpoint.open(folder)))
        .withMessageContaining(message);
  }

  private static void same(float[] got, float[] want) {
    assertThat(got).hasSameSizeAs(want);
    for (int i = 0; i < want.length; i++) {
      assertThat(got[i]).isCloseTo(want[i], within(1e-5f));
    }
  }
}
