package dev.visprog.tools.scene.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PanopticQualityTest {
  private static final PanopticPicture TRUTH = picture("1122 1122 3333", "dog", "dog", "sky");

  @Test
  void whatIsEqualIsPerfect() {
    PanopticQuality quality = new PanopticQuality();
    quality.add(TRUTH, picture("2211 2211 3333", "dog", "dog", "sky"));
    assertThat(quality.all()).isEqualTo(new PanopticQuality.Figures(1, 1, 1, 2));
  }

  @Test
  void shareMissedAndFalseAlarmsCountAsInThePaper() {
    PanopticQuality quality = new PanopticQuality();
    // One dog with 3 of its 4 pixels, the other missed; a cat that is none; the whole sky.
    quality.add(TRUTH, picture("1102 1002 3333", "dog", "cat", "sky"));
    PanopticQuality.Figures dog = quality.of("dog"::equals);
    assertThat(dog.quality()).isCloseTo(0.75 / 1.5, within(1e-9));
    assertThat(dog.segmentation()).isCloseTo(0.75, within(1e-9));
    assertThat(dog.recognition()).isCloseTo(1 / 1.5, within(1e-9));
    assertThat(quality.byName())
        .containsEntry("cat", new PanopticQuality.Figures(0, 0, 0, 1))
        .containsEntry("sky", new PanopticQuality.Figures(1, 1, 1, 1))
        .containsOnlyKeys("cat", "dog", "sky");
    assertThat(quality.all().quality()).isCloseTo(1.5 / 3, within(1e-9));
    assertThat(quality.of("sky"::equals).quality()).isOne();
  }

  @Test
  void halfOfTheUnionIsNoMatch() {
    PanopticQuality quality = new PanopticQuality();
    quality.add(picture("1100", "dog"), picture("1000", "dog"));
    assertThat(quality.all()).isEqualTo(new PanopticQuality.Figures(0, 0, 0, 1));
  }

  @Test
  void whatIsFoundWhereNothingIsKnownDoesNotCount() {
    PanopticQuality quality = new PanopticQuality();
    quality.add(picture("1110 0000", "dog"), picture("1111 0222", "dog", "cat"));
    assertThat(quality.all()).isEqualTo(new PanopticQuality.Figures(1, 1, 1, 1));
  }

  @Test
  void picturesAddUpByName() {
    PanopticQuality quality = new PanopticQuality();
    quality.add(picture("1111", "dog"), picture("1111", "dog"));
    quality.add(picture("1111", "dog"), picture("0000"));
    assertThat(quality.all().quality()).isCloseTo(1 / 1.5, within(1e-9));
  }

  @Test
  void countsOfOtherPicturesAddUpToThoseOfAll() {
    PanopticPicture found = picture("1102 1002 3333", "dog", "cat", "sky");
    PanopticQuality all = new PanopticQuality();
    all.add(TRUTH, found);
    all.add(TRUTH, TRUTH);
    PanopticQuality first = new PanopticQuality();
    first.add(TRUTH, found);
    PanopticQuality second = new PanopticQuality();
    second.add(TRUTH, TRUTH);

    first.add(second);

    assertThat(first.byName()).isEqualTo(all.byName());
    assertThat(second.all()).isEqualTo(new PanopticQuality.Figures(1, 1, 1, 2));
  }

  @Test
  void refusesPicturesOfOtherSizes() {
    assertThatThrownBy(() -> new PanopticQuality().add(TRUTH, picture("1", "dog")))
        .hasMessage("got a truth of 4×3 and segments of 1×1, want them equal");
  }

  /** A picture from its rows of digits. */
  private static PanopticPicture picture(String rows, String... names) {
    List<String> lines = List.of(rows.split(" ", -1));
    int[] segments = rows.replace(" ", "").chars().map(each -> each - '0').toArray();
    return new PanopticPicture(lines.get(0).length(), lines.size(), segments, List.of(names));
  }
}
