package dev.visprog.models.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.ElementType;
import dev.visprog.models.clip.TinyClip;
import dev.visprog.models.engine.Interpolation;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Precision;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of any SAM, shown on a tiny one with random weights. */
class SamSegmenterTest {
  @TempDir Path folder;

  private static final List<Image> PICTURES =
      List.of(
          TinyClip.picture(40, 40, 1),
          TinyClip.picture(90, 41, 2),
          TinyClip.picture(5, 200, 3),
          TinyClip.picture(1, 1, 4),
          TinyClip.picture(60, 80, 5));

  @Test
  void givesEachBoxTheBestOfItsMasks() throws Exception {
    TinySam.write(folder);
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      for (Image picture : PICTURES) {
        SamImage seen = sam.encode(picture);
        Box whole = Box.ofSize(picture.width(), picture.height());
        Box part = whole.scale(0.5).intersect(whole);
        List<Box> boxes = part.isEmpty() ? List.of(whole) : List.of(whole, part, whole);
        List<Segmented> segmented = sam.segment(seen, boxes);
        assertThat(segmented).hasSameSizeAs(boxes);
        for (int i = 0; i < boxes.size(); i++) {
          Box box = boxes.get(i);
          List<LowMask> masks =
              sam.masks(seen, List.of(Prompt.box(box.x0(), box.y0(), box.x1(), box.y1())), true)
                  .get(0);
          assertThat(masks).hasSize(3);
          LowMask best =
              masks.stream().max((a, b) -> Float.compare(a.quality(), b.quality())).orElseThrow();
          assertThat(segmented.get(i).box()).isEqualTo(box);
          assertThat(segmented.get(i).quality()).isCloseTo(best.quality(), within(1e-5));
          float[] logits = seen.logits(best, box);
          for (int pixel = 0; pixel < logits.length; pixel++) {
            double weight = 255 / (1 + Math.exp(-logits[pixel]));
            int at = segmented.get(i).mask().at(pixel % box.width(), pixel / box.width());
            assertThat((double) at).isCloseTo(weight, within(0.6));
          }
        }
      }
    }
  }

  @Test
  void aPartOfAMaskIsThatPartOfTheWhole() throws Exception {
    TinySam.write(folder);
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      SamImage seen = sam.encode(PICTURES.get(1));
      LowMask mask = sam.masks(seen, List.of(Prompt.at(30, 20)), true).get(0).get(0);
      Box whole = Box.ofSize(seen.width(), seen.height());
      Box part = new Box(13, 5, 77, 41);
      assertThat(seen.mask(mask, part)).isEqualTo(seen.mask(mask, whole).crop(part));
    }
  }

  @Test
  void masksGrowAsMapsThatAreInterpolatedTwice() throws Exception {
    TinySam.write(folder);
    ModelRuntime runtime = ModelRuntime.shared();
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      for (Image picture : PICTURES) {
        SamImage seen = sam.encode(picture);
        LowMask mask = sam.masks(seen, List.of(Prompt.at(1, 1)), true).get(0).get(2);
        int width = (int) Math.round(seen.scaleX() * seen.width());
        int height = (int) Math.round(seen.scaleY() * seen.height());
        float[] want =
            runtime.call(
                () -> {
                  NDArray low = runtime.manager().create(mask.logits(), new Shape(1, 1, 20, 20));
                  NDArray covered =
                      resized(runtime, low, 40, 40)
                          .get(new NDIndex(":, :, :{}, :{}", height, width));
                  return resized(runtime, covered, picture.height(), picture.width())
                      .toFloatArray();
                });
        same(seen.logits(mask, Box.ofSize(picture.width(), picture.height())), want, 1e-5f);
      }
    }
  }

  private static NDArray resized(ModelRuntime runtime, NDArray x, int height, int width) {
    return runtime.ops().resize(x, height, width, Interpolation.BILINEAR, false, false);
  }

  @Test
  void boundsAreThoseOfThePositiveLogits() throws Exception {
    TinySam.write(folder);
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      for (Image picture : PICTURES) {
        SamImage seen = sam.encode(picture);
        LowMask drawn = sam.masks(seen, List.of(Prompt.at(0, 0)), false).get(0).get(0);
        for (float shift : new float[] {-1e9f, -0.5f, 0, 0.5f, 1e9f}) {
          float[] logits = drawn.logits();
          for (int i = 0; i < logits.length; i++) {
            logits[i] += shift;
          }
          LowMask mask = LowMask.of(drawn.side(), logits);
          assertThat(seen.bounds(mask)).isEqualTo(PlainBounds.of(seen, mask));
        }
      }
    }
  }

  @Test
  void onePointGivesSeveralMasksAndMoreGiveOne() throws Exception {
    TinySam.write(folder);
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      SamImage seen = sam.encode(PICTURES.get(4));
      Prompt.Point on = new Prompt.Point(20, 30, true);
      Prompt.Point beside = new Prompt.Point(50, 10, false);
      List<Segmented> ambiguous = sam.masksAt(seen, List.of(on));
      assertThat(ambiguous)
          .hasSize(3)
          .isSortedAccordingTo((a, b) -> Double.compare(b.quality(), a.quality()))
          .allSatisfy(one -> assertThat(one.box()).isEqualTo(new Box(0, 0, 60, 80)));
      assertThat(sam.masksAt(seen, List.of(on, beside))).hasSize(1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sam.masksAt(seen, List.of(beside)))
          .withMessage("got no point on a thing, want at least one");
    }
  }

  @Test
  void aBatchGivesWhatItsPartsGive() throws Exception {
    TinySam.write(folder);
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      SamImage seen = sam.encode(PICTURES.get(1));
      LowMask first = sam.masks(seen, List.of(Prompt.at(3, 3)), false).get(0).get(0);
      List<Prompt> prompts =
          List.of(
              Prompt.at(10, 10),
              Prompt.at(80, 3),
              Prompt.box(1, 2, 50, 40),
              Prompt.box(1, 2, 50, 40).with(List.of(new Prompt.Point(5, 9, true))),
              Prompt.at(10, 10).with(first),
              Prompt.at(80, 3).with(first),
              Prompt.at(80, 3));
      for (boolean several : new boolean[] {true, false}) {
        List<List<LowMask>> together = sam.masks(seen, prompts, several);
        assertThat(together).hasSameSizeAs(prompts);
        for (int i = 0; i < prompts.size(); i++) {
          List<LowMask> alone = sam.masks(seen, List.of(prompts.get(i)), several).get(0);
          assertThat(together.get(i)).hasSize(several ? 3 : 1);
          for (int m = 0; m < alone.size(); m++) {
            same(together.get(i).get(m).logits(), alone.get(m).logits(), 1e-5f);
          }
        }
        same(together.get(1).get(0).logits(), together.get(6).get(0).logits(), 1e-5f);
        assertThat(together.get(0).get(0).logits()).isNotEqualTo(together.get(4).get(0).logits());
      }
    }
  }

  @Test
  void picturesTogetherAreWhatEachIsAlone() throws Exception {
    TinySam.write(folder);
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      List<SamImage> together = sam.encode(PICTURES);
      for (int i = 0; i < PICTURES.size(); i++) {
        assertThat(together.get(i).features()).isEqualTo(sam.encode(PICTURES.get(i)).features());
        assertThat(together.get(i).bytes()).isEqualTo(4L * 25 * 16);
      }
    }
  }

  @Test
  void readsWeightsOfTwoBytes() throws Exception {
    TinySam.write(folder);
    float[] exact;
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      exact = logits(sam);
    }
    for (ElementType type : List.of(ElementType.F16, ElementType.BF16)) {
      TinySam.weights().write(folder, type);
      try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
        float[] rounded = logits(sam);
        assertThat(rounded).isNotEqualTo(exact);
        same(rounded, exact, 0.1f);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Precision.class,
      names = {"BF16", "INT8"})
  void shorterNumbersGiveNearlyTheSame(Precision precision) throws Exception {
    TinySam.write(folder);
    try (SamSegmenter exact = new SamSegmenter(Checkpoint.open(folder));
        ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu().with(precision));
        SamSegmenter shorter = new SamSegmenter(Checkpoint.open(folder), runtime)) {
      same(logits(shorter), logits(exact), precision == Precision.BF16 ? 0.1f : 0.3f);
    }
  }

  private static float[] logits(SamSegmenter sam) {
    SamImage seen = sam.encode(PICTURES.get(0));
    return sam.masks(seen, List.of(Prompt.box(3, 4, 30, 35)), true).get(0).get(1).logits();
  }

  @Test
  void leavesNothingBehind() throws Exception {
    TinySam.write(folder);
    try (ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu())) {
      int before = runtime.tensors();
      SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder), runtime);
      sam.segment(sam.encode(PICTURES.get(0)), List.of(new Box(0, 0, 4, 4)));
      int loaded = runtime.tensors();
      for (int i = 0; i < 20; i++) {
        SamImage seen = sam.encode(PICTURES.get(i % PICTURES.size()));
        sam.segment(seen, List.of(new Box(0, 0, 1, 1)));
        sam.masks(seen, List.of(Prompt.at(0, 0).with(LowMask.of(20, new float[20 * 20]))), false);
      }
      assertThat(runtime.tensors()).isEqualTo(loaded);
      sam.close();
      assertThat(runtime.tensors()).isEqualTo(before);
    }
  }

  @Test
  void relativePositionsOfAnotherGridAreStretched() throws Exception {
    TinySam.write(folder);
    TinySam.weights()
        .weight("vision_encoder.layers.1.attn.rel_pos_h", 13, 12)
        .weight("vision_encoder.layers.1.attn.rel_pos_w", 5, 12)
        .write(folder);
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      assertThat(logits(sam)).hasSize(400).doesNotContain(Float.NaN);
    }
    assertThat(RelativePositions.stretched(new float[] {0, 0, 4, 8}, 2, 4))
        .containsExactly(0, 0, 1, 2, 3, 6, 4, 8);
    assertThat(RelativePositions.stretched(new float[] {0, 2, 4, 6}, 1, 2)).containsExactly(1, 5);
  }

  private static void same(float[] got, float[] want, float tolerance) {
    assertThat(got).hasSameSizeAs(want);
    for (int i = 0; i < want.length; i++) {
      assertThat(got[i]).isCloseTo(want[i], within(tolerance));
    }
  }
}
