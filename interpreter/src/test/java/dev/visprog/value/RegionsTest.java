package dev.visprog.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.fake.Drawn;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private static final Image PICTURE = Drawn.picture(100, 80, 1);

  @Test
  void areSeenFromACropMovedAndCutAndSeenFromTheWholeAgain() {
    Region masked = new Region(new Box(10, 10, 30, 30), 0.5, "a", Mask.ellipse(20, 20));
    Regions regions = Drawn.regions(PICTURE, masked, Drawn.region(80, 60, "b", 0.4));
    Frame crop = PICTURE.crop(new Box(20, 0, 60, 40)).frame();
    Regions seen = regions.in(crop);
    assertThat(seen.list()).extracting(Region::box).containsExactly(new Box(0, 10, 10, 30));
    Mask part = Objects.requireNonNull(seen.list().get(0).mask());
    assertThat(part.at(0, 10)).isEqualTo(255);
    assertThat(part.at(9, 0)).isZero();
    assertThat(seen.in(PICTURE.frame()).list())
        .extracting(Region::box)
        .containsExactly(new Box(20, 10, 30, 30));
  }

  @Test
  void ofOnePictureDoNotFitAnother() {
    Regions regions = Drawn.regions(PICTURE, Drawn.region(0, 0, "a", 1));
    assertThatThrownBy(() -> regions.in(Drawn.picture(100, 80, 2).frame()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void lieInsideTheirFrame() {
    assertThatThrownBy(() -> Drawn.regions(PICTURE, Drawn.region(95, 0, "a", 1)))
        .hasMessage("got box 95,0,105,10, want it inside 100×80");
  }

  @Test
  void describeThemselvesInOneLine() {
    assertThat(Regions.none(PICTURE.frame()).summary()).isEqualTo("no regions");
    assertThat(
            new Regions(
                    PICTURE.frame(),
                    List.of(Drawn.region(0, 0, "dog", 0.934), Drawn.region(1, 1, "a\nb", 0.4)))
                .summary())
        .isEqualTo("2 regions: dog 0.93, a b 0.40");
  }
}
