package dev.visprog.models.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.clip.TinyClip;
import dev.visprog.models.detection.Detection;
import dev.visprog.models.detection.NonMaximumSuppression;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Masks of everything, compared with a search that does one thing after the other. */
class AutomaticMasksTest {
  private static final int SIDE = 6;

  @TempDir Path folder;

  private final Image picture = TinyClip.picture(50, 70, 9);

  @Test
  void keepsWhatIsGoodStableAndNotRepeated() throws Exception {
    TinySam.write(folder);
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      SamImage seen = sam.encode(picture);
      List<Plain> all = plain(sam, seen, 0.01f);
      double quality = middle(all.stream().mapToDouble(Plain::quality).toArray());
      double stability = middle(all.stream().mapToDouble(Plain::stability).toArray());
      int found = 0;
      for (double overlap : new double[] {0, 0.5, 1}) {
        AutomaticSettings settings =
            new AutomaticSettings(SIDE, quality, stability, 0.01f, overlap);
        List<Plain> kept =
            distinct(
                all.stream()
                    .filter(one -> one.quality > quality && one.stability >= stability)
                    .toList(),
                overlap);
        List<Segmented> masks = sam.segmentAll(seen, settings, AutomaticProgress.SILENT);
        assertThat(masks).hasSameSizeAs(kept);
        for (int i = 0; i < kept.size(); i++) {
          assertThat(masks.get(i).box()).isEqualTo(kept.get(i).box);
          assertThat(masks.get(i).quality()).isCloseTo(kept.get(i).quality, within(1e-5));
          assertThat(masks.get(i).mask().width()).isEqualTo(kept.get(i).box.width());
          assertThat(masks.get(i).mask().height()).isEqualTo(kept.get(i).box.height());
        }
        found += masks.size();
      }
      assertThat(found).isGreaterThan(5);
    }
  }

  @Test
  void tellsHowFarItHasCome() throws Exception {
    TinySam.write(folder);
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      List<Integer> told = new ArrayList<>();
      sam.segmentAll(
          sam.encode(picture),
          AutomaticSettings.REFERENCE,
          (done, of) -> {
            assertThat(of).isEqualTo(32 * 32);
            told.add(done);
          });
      assertThat(told).isSorted().doesNotHaveDuplicates().endsWith(32 * 32);
    }
  }

  @Test
  void endsWhenItsCallerIsInterrupted() throws Exception {
    TinySam.write(folder);
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      SamImage seen = sam.encode(picture);
      AutomaticSettings settings = new AutomaticSettings(256, 0.88, 0.95, 1, 0.7);
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(
              () ->
                  sam.segmentAll(seen, settings, (done, of) -> Thread.currentThread().interrupt()));
      Thread.interrupted();
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AutomaticSettings(0, 0.9, 0.9, 1, 0.7))
        .withMessage("got 0 points per side, want 1 to 256");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AutomaticSettings(32, 0.9, 0.9, 1, 1.5))
        .withMessage("got overlap 1.5, want 0 to 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AutomaticSettings(32, Double.NaN, 0.9, 1, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AutomaticSettings(32, 0.9, 0.9, -1, 0.5));
  }

  private record Plain(double quality, double stability, Box box) {}

  /** Every mask of every point that has any pixel. */
  private static List<Plain> plain(SamSegmenter sam, SamImage seen, float offset) {
    List<Prompt> prompts = new ArrayList<>();
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        prompts.add(Prompt.at((x + 0.5) / SIDE * seen.width(), (y + 0.5) / SIDE * seen.height()));
      }
    }
    List<Plain> all = new ArrayList<>();
    Box whole = Box.ofSize(seen.width(), seen.height());
    for (List<LowMask> masks : sam.masks(seen, prompts, true)) {
      for (LowMask mask : masks) {
        double surely = 0;
        double perhaps = 0;
        for (float logit : seen.logits(mask, whole)) {
          surely += logit > offset ? 1 : 0;
          perhaps += logit > -offset ? 1 : 0;
        }
        double stability = surely / perhaps;
        PlainBounds.of(seen, mask)
            .ifPresent(box -> all.add(new Plain(mask.quality(), stability, box)));
      }
    }
    return all;
  }

  private static List<Plain> distinct(List<Plain> all, double overlap) {
    List<Detection> boxes =
        all.stream()
            .map(
                one ->
                    new Detection(
                        (float) one.quality,
                        0,
                        one.box.x0(),
                        one.box.y0(),
                        one.box.x1() - 1f,
                        one.box.y1() - 1f))
            .toList();
    return NonMaximumSuppression.keep(boxes, overlap).stream().map(all::get).toList();
  }

  /** A number in the middle between two of them. */
  private static double middle(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[sorted.length / 2] + sorted[sorted.length / 2 - 1]) / 2;
  }
}
