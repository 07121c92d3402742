package dev.visprog.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.report.Scene.Label;
import dev.visprog.trace.TracedRegion;
import dev.visprog.value.Box;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LabelPlacesTest {
  private final LabelPlaces places = new LabelPlaces(200, 100, 8, 12);

  @Test
  void putsALabelAboveItsBox() {
    assertThat(y(place("dog", new Box(20, 40, 80, 90)))).isLessThan(40);
  }

  @Test
  void putsItInsideWhereThereIsNoRoomAbove() {
    assertThat(y(place("dog", new Box(20, 0, 80, 90)))).isBetween(0.0, 30.0);
  }

  @Test
  void movesOnWhereAnotherLabelStands() {
    Box box = new Box(20, 40, 80, 90);
    double first = y(place("dog", box));

    assertThat(y(place("cat", box))).isNotEqualTo(first);
  }

  @Test
  void endsAtTheBoxWhereThePictureEnds() {
    Label label = place("a longer label", new Box(150, 40, 200, 90));

    assertThat(label.endsThere()).isTrue();
    assertThat(Double.parseDouble(label.x())).isLessThanOrEqualTo(200);
  }

  @Test
  void leavesLabelsOutOfACrowd() {
    Box box = new Box(20, 40, 80, 90);
    for (int i = 0; i < 12; i++) {
      assertThat(places.place("dog", box, null)).isNotNull();
    }

    assertThat(places.place("dog", box, null)).isNull();
  }

  @Test
  void shortensLongLabels() {
    Label label = place("x".repeat(10_000), new Box(0, 0, 10, 10));

    assertThat(label.text()).hasSizeLessThan(40).endsWith("…");
  }

  @Test
  void putsItInTheMiddleOfAMaskThatHasRoom() {
    Box box = new Box(0, 0, 200, 100);
    Footprint wide =
        Footprint.of(
            new TracedRegion(box, 1, "sky", List.of(List.of(0, 0, 200, 0, 200, 100, 0, 100))),
            200,
            100);
    Label label = Objects.requireNonNull(places.place("sky", box, wide));

    assertThat(y(label)).isBetween(45.0, 65.0);
    assertThat(Double.parseDouble(label.x())).isBetween(50.0, 95.0);
  }

  @Test
  void movesItAsideInAMaskWhoseMiddleIsTaken() {
    Box box = new Box(0, 0, 200, 100);
    Footprint wide =
        Footprint.of(
            new TracedRegion(box, 1, "sky", List.of(List.of(0, 0, 200, 0, 200, 100, 0, 100))),
            200,
            100);
    Label first = Objects.requireNonNull(places.place("sky", box, wide));
    Label second = Objects.requireNonNull(places.place("sea", box, wide));

    assertThat(Math.abs(y(first) - y(second))).isGreaterThan(8);
    assertThat(y(second)).isBetween(10.0, 98.0);
  }

  @Test
  void keepsItBesideAMaskThatItWouldHide() {
    Box box = new Box(80, 40, 110, 70);
    Footprint small =
        Footprint.of(
            new TracedRegion(box, 1, "cat", List.of(List.of(80, 40, 110, 40, 110, 70, 80, 70))),
            200,
            100);

    assertThat(y(Objects.requireNonNull(places.place("cat", box, small)))).isLessThan(40);
  }

  @Test
  void estimatesTheWidthOfTypeByItsLetters() {
    assertThat(TypeWidth.of("illi")).isLessThan(TypeWidth.of("mwmw") / 2);
    assertThat(TypeWidth.of("漢字")).isGreaterThan(2);
    assertThat(TypeWidth.of("e\u0301")).isEqualTo(TypeWidth.of("e"));
  }

  private Label place(String text, Box box) {
    return Objects.requireNonNull(places.place(text, box, null), text);
  }

  private static double y(Label label) {
    return Double.parseDouble(label.y());
  }
}
