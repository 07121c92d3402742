package dev.visprog.training.maskformer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.image.PixelValues;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.measure.PanopticPicture;
import dev.visprog.training.data.TinyScenes;
import dev.visprog.training.places.Nouns;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private static final Scene SCENE = TinyScenes.ball();
  private static final Canvas WHOLE = new Canvas(96, 128);

  @Test
  void aPictureAsInUseHasItsTruth() throws Exception {
    Sample sample = sample(1, WHOLE, new Samples.Cut(0, 0, false));
    assertThat(areas(sample)).isEqualTo(Map.of("ball", 64.0, "sky", 352.0, "grass", 352.0));
    // A mask has a quarter of the sides of the picture: the ball begins at 4, 8.
    assertThat(share(sample, "ball", 4, 8)).isOne();
    assertThat(share(sample, "ball", 3, 8)).isZero();
    assertThat(share(sample, "ball", 11, 15)).isOne();
    assertThat(share(sample, "ball", 12, 15)).isZero();
    assertThat(red(sample, WHOLE, 17, 33)).isEqualTo(2);
    assertThat(red(sample, WHOLE, 100, 33)).isEqualTo(-2);
  }

  @Test
  void whatIsMirroredHasItsTruthMirrored() throws Exception {
    Sample sample = sample(1, WHOLE, new Samples.Cut(0, 0, true));
    assertThat(areas(sample)).isEqualTo(Map.of("ball", 64.0, "sky", 352.0, "grass", 352.0));
    assertThat(share(sample, "ball", 31 - 4, 8)).isOne();
    assertThat(share(sample, "ball", 4, 8)).isZero();
    assertThat(red(sample, WHOLE, 127 - 17, 33)).isEqualTo(2);
  }

  @Test
  void whatIsCutOffIsNoSegment() throws Exception {
    Canvas part = new Canvas(32, 64);
    // The ground from row 64 on: below the ball.
    Sample sample = sample(1, part, new Samples.Cut(64, 32, false));
    assertThat(areas(sample)).isEqualTo(Map.of("grass", 128.0));
  }

  @Test
  void nearerIsLarger() throws Exception {
    Sample sample = sample(2, WHOLE, new Samples.Cut(32, 0, false));
    // Rows 32 to 128 of 192, columns 0 to 128 of 256: all of the ball but nothing beyond it.
    assertThat(areas(sample)).containsEntry("ball", 256.0);
    assertThat(red(sample, WHOLE, 34, 34)).isEqualTo(2);
  }

  @Test
  void whereThePictureEndsIsNothing() throws Exception {
    Canvas larger = new Canvas(128, 160);
    Sample sample = sample(1, larger, new Samples.Cut(0, 0, false));
    assertThat(areas(sample)).isEqualTo(Map.of("ball", 64.0, "sky", 352.0, "grass", 352.0));
    assertThat(red(sample, larger, 140, 10)).isZero();
    assertThat(red(sample, larger, 10, 110)).isZero();
  }

  private static Sample sample(double zoom, Canvas canvas, Samples.Cut cut) throws Exception {
    MaskFormerLayout layout = new MaskFormerLayout(8, List.of(2, 2, 2), 4, 4, 32, 16, 2, 16, 96);
    PixelValues picture = layout.processor(zoom).process(SCENE.picture());
    return Samples.of(picture, PanopticPicture.of(SCENE), canvas, cut);
  }

  private static Map<String, Double> areas(Sample sample) {
    Map<String, Double> areas = new TreeMap<>();
    for (Sample.Segment segment : sample.segments()) {
      double area = 0;
      for (float share : segment.shares()) {
        area += share;
      }
      areas.put(Nouns.ALL.get(segment.label()), area);
    }
    return areas;
  }

  private static float share(Sample sample, String name, int x, int y) {
    int label = Nouns.ALL.indexOf(name);
    return sample.segments().stream()
        .filter(each -> each.label() == label)
        .findFirst()
        .orElseThrow()
        .shares()[y * WHOLE.columns() + x];
  }

  private static float red(Sample sample, Canvas canvas, int x, int y) {
    return sample.rgb()[y * canvas.width() + x];
  }
}
