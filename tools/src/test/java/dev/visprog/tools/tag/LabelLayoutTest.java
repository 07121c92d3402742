package dev.visprog.tools.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.value.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LabelLayoutTest {
  private static final Box PICTURE = Box.ofSize(400, 300);

  private static List<Box> places(int width, int height, Box... boxes) {
    LabelLayout layout = new LabelLayout(PICTURE, List.of(boxes), 1);
    List<Box> places = new ArrayList<>();
    for (Box box : boxes) {
      places.add(layout.place(box, width, height));
    }
    return places;
  }

  @Test
  void prefersThePlaceAboveTheBox() {
    assertThat(places(50, 20, new Box(100, 100, 200, 200)))
        .containsExactly(new Box(99, 79, 149, 99));
  }

  @Test
  void goesBelowWhereThereIsNoRoomAbove() {
    assertThat(places(50, 20, new Box(100, 0, 200, 100)))
        .containsExactly(new Box(99, 101, 149, 121));
  }

  @Test
  void goesInsideABoxThatFillsThePicture() {
    assertThat(places(50, 20, PICTURE)).containsExactly(new Box(0, 0, 50, 20));
  }

  @Test
  void keepsLabelsOfOnePlaceApart() {
    Box box = new Box(100, 100, 200, 200);
    List<Box> places = places(50, 20, box, box, box, box, box, box);

    for (int i = 0; i < places.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(places.get(i).intersect(places.get(j)).isEmpty()).isTrue();
      }
    }
  }

  @Test
  void staysInsideThePicture() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      int x = random.nextInt(390);
      int y = random.nextInt(290);
      Box box = new Box(x, y, x + 1 + random.nextInt(400 - x), y + 1 + random.nextInt(300 - y));
      int width = 1 + random.nextInt(400);
      int height = 1 + random.nextInt(300);

      Box place = places(width, height, box).get(0);

      assertThat(place.intersect(PICTURE)).isEqualTo(place);
      assertThat(place.width()).isEqualTo(width);
    }
  }
}
