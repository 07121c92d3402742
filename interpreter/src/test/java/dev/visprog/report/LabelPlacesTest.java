package dev.visprog.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.report.Scene.Label;
import dev.visprog.value.Box;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LabelPlacesTest {
  private final LabelPlaces places = new LabelPlaces(200, 100, 8);

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
      assertThat(places.place("dog", box)).isNotNull();
    }

    assertThat(places.place("dog", box)).isNull();
  }

  @Test
  void shortensLongLabels() {
    Label label = place("x".repeat(10_000), new Box(0, 0, 10, 10));

    assertThat(label.text()).hasSizeLessThan(40).endsWith("…");
  }

  private Label place(String text, Box box) {
    return Objects.requireNonNull(places.place(text, box), text);
  }

  private static double y(Label label) {
    return Double.parseDouble(label.y());
  }
}
