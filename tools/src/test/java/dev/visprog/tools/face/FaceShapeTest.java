package dev.visprog.tools.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import org.junit.jupiter.api.Test;

final class FaceShapeTest {
  private static final Frame FRAME = Frame.whole("picture", 200, 100);

  private static Region region(double x, double y, double width, double height, double score) {
    return FaceShape.region(new Face(x, y, width, height, score), FRAME).orElseThrow();
  }

  @Test
  void enlargesTheBoxAboutItsCentre() {
    Region region = region(80, 30, 40, 20, 0.9);

    assertThat(region.box()).isEqualTo(new Box(70, 25, 130, 55));
    assertThat(region.label()).isEqualTo("face");
    assertThat(region.mask()).isEqualTo(Mask.ellipse(60, 30));
  }

  @Test
  void cutsTheEllipseOfTheWholeBoxAtTheBorder() {
    Region region = region(-20, 40, 40, 40, 0.9); // enlarged: -30,30 to 30,90

    assertThat(region.box()).isEqualTo(new Box(0, 30, 30, 90));
    assertThat(region.mask()).isEqualTo(Mask.ellipse(60, 60).crop(new Box(30, 0, 60, 60)));
  }

  @Test
  void findsNothingOutsideThePicture() {
    assertThat(FaceShape.region(new Face(300, 10, 20, 20, 0.9), FRAME)).isEmpty();
  }

  @Test
  void keepsScoresFromZeroToOne() {
    assertThat(region(10, 10, 5, 5, 1.0001).score()).isEqualTo(1);
    assertThat(region(10, 10, 5, 5, -0.1).score()).isZero();
  }

  @Test
  void makesAPixelOfTheSmallestFace() {
    assertThat(region(10.2, 10.2, 0.1, 0.1, 0.9).box().isEmpty()).isFalse();
  }
}
