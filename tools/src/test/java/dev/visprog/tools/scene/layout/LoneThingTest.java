package dev.visprog.tools.scene.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.value.Image;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoneThingTest {
  private static final int WIDTH = 90;
  private static final int HEIGHT = 70;

  @ParameterizedTest
  @EnumSource(Category.class)
  void fillsItsBoxOneWay(Category category) {
    LoneThing thing = LoneThing.drawn(category, Colour.RED, 2, WIDTH, HEIGHT, 7);
    assertThat(thing.width()).isLessThanOrEqualTo(WIDTH + 3);
    assertThat(thing.height()).isLessThanOrEqualTo(HEIGHT + 3);
    assertThat(Math.max(thing.width() / (double) WIDTH, thing.height() / (double) HEIGHT))
        .isGreaterThan(0.85);
  }

  @ParameterizedTest
  @EnumSource(Category.class)
  void isTheSameWhenSmaller(Category category) {
    LoneThing large = LoneThing.drawn(category, Colour.BLUE, 2, 2 * WIDTH, 2 * HEIGHT, 5);
    LoneThing small = LoneThing.drawn(category, Colour.BLUE, 1, WIDTH, HEIGHT, 5);
    int same = 0;
    int all = small.width() * small.height();
    for (int i = 0; i < all; i++) {
      int x = i % small.width();
      int y = i / small.width();
      boolean above =
          large.covers(
              (2 * x + 1) * large.width() / (2 * small.width()),
              (2 * y + 1) * large.height() / (2 * small.height()));
      same += above == small.covers(x, y) ? 1 : 0;
    }
    assertThat(same / (double) all).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @EnumSource(Category.class)
  void isLaidWhereItIsTold(Category category) {
    byte[] gray = new byte[3 * 120 * 100];
    Arrays.fill(gray, (byte) 77);
    LoneThing thing = LoneThing.drawn(category, Colour.YELLOW, 2, WIDTH, HEIGHT, 3);
    Image picture = thing.over(Image.ofBgr(120, 100, gray), 20, 15);
    for (int y = 0; y < 100; y++) {
      for (int x = 0; x < 120; x++) {
        boolean near =
            x >= 20 - 2 && x < 20 + thing.width() + 2 && y >= 15 - 2 && y < 15 + thing.height() + 2;
        boolean covered =
            x >= 20
                && x < 20 + thing.width()
                && y >= 15
                && y < 15 + thing.height()
                && thing.covers(x - 20, y - 15);
        boolean changed = (picture.rgb(x, y) & 0xffffff) != 0x4d4d4d;
        assertThat(covered ? changed : near || !changed).as("%d, %d", x, y).isTrue();
      }
    }
  }
}
