package dev.visprog.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.value.Mask;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutlineTest {
  @Test
  void followsASquareByItsFourCorners() {
    assertThat(Outline.around(mask("....", ".##.", ".##.", "...."), 10, 20))
        .containsExactly(List.of(13, 21, 13, 23, 11, 23, 11, 21));
  }

  @Test
  void hasNoPolygonWhereNothingIsInside() {
    assertThat(Outline.around(mask("..", ".."), 0, 0)).isEmpty();
  }

  @Test
  void followsHolesAndSeveralParts() {
    Mask mask = mask("###.#", "#.#..", "###.#");

    assertThat(Outline.around(mask, 0, 0)).hasSize(4);
    assertRestores(mask);
  }

  @Test
  void keepsPixelsThatTouchAtACornerApart() {
    Mask mask = mask("#.#", ".#.", "#.#");

    assertThat(Outline.around(mask, 0, 0)).hasSize(5).allMatch(ring -> ring.size() == 8);
    assertRestores(mask);
  }

  @Test
  void countsAWeightFromTheThresholdOnAsInside() {
    byte[] weights = {(byte) Mask.THRESHOLD, (byte) (Mask.THRESHOLD - 1)};

    assertThat(Outline.around(Mask.of(2, 1, weights), 0, 0))
        .containsExactly(List.of(1, 0, 1, 1, 0, 1, 0, 0));
  }

  @Test
  void restoresRandomMasksExactly() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      int width = 1 + random.nextInt(40);
      int height = 1 + random.nextInt(40);
      int level = random.nextInt(256);
      byte[] weights = new byte[width * height];
      for (int k = 0; k < weights.length; k++) {
        weights[k] = (byte) (random.nextInt(256) < level ? 255 : 0);
      }
      assertRestores(Mask.of(width, height, weights));
    }
  }

  @Test
  void restoresAnEllipseExactly() {
    assertRestores(Mask.ellipse(333, 250));
  }

  @Test
  void keepsALargeSmoothShapeWithinItsBoundOfCorners() {
    Mask mask = Mask.ellipse(8000, 5000);

    List<List<Integer>> outline = Outline.around(mask, 0, 0);

    assertThat(corners(outline)).isBetween(3_000, Outline.MOST_POINTS);
    assertThat(differing(mask, outline)).isLessThan(mask.area() / 1000);
  }

  @Test
  void keepsAHugeNoisyMaskWithinItsBoundOfCorners() {
    byte[] weights = new byte[4000 * 3000];
    new Random(3).nextBytes(weights);

    List<List<Integer>> outline = Outline.around(Mask.of(4000, 3000, weights), 5, 7);

    assertThat(corners(outline)).isBetween(1, Outline.MOST_POINTS);
    assertThat(outline)
        .allSatisfy(
            ring -> {
              assertThat(ring.size()).isGreaterThanOrEqualTo(6).isEven();
              for (int i = 0; i < ring.size(); i += 2) {
                assertThat(ring.get(i)).isBetween(5, 4005);
                assertThat(ring.get(i + 1)).isBetween(7, 3007);
              }
            });
  }

  @Test
  void dropsSpecksBeforeItSpoilsAShape() {
    int size = 400;
    byte[] weights = new byte[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        boolean square = x >= 100 && x < 300 && y >= 100 && y < 300;
        boolean speck = !square && x % 4 == 2 && y % 4 == 2;
        weights[y * size + x] = (byte) (square || speck ? 255 : 0);
      }
    }

    assertThat(Outline.around(Mask.of(size, size, weights), 0, 0))
        .contains(List.of(300, 100, 300, 300, 100, 300, 100, 100));
  }

  private static void assertRestores(Mask mask) {
    List<List<Integer>> outline = Outline.around(mask, 0, 0);
    assertThat(differing(mask, outline)).isZero();
    for (List<Integer> ring : outline) {
      int size = ring.size();
      for (int i = 0; i < size; i += 2) { // every corner turns
        boolean level = ring.get(i + 1).equals(ring.get((i + 3) % size));
        boolean levelNext = ring.get((i + 3) % size).equals(ring.get((i + 5) % size));
        assertThat(level).isNotEqualTo(levelNext);
      }
    }
  }

  private static long differing(Mask mask, List<List<Integer>> outline) {
    BufferedImage filled =
        new BufferedImage(mask.width(), mask.height(), BufferedImage.TYPE_BYTE_GRAY);
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (List<Integer> ring : outline) {
      path.moveTo(ring.get(0), ring.get(1));
      for (int i = 2; i < ring.size(); i += 2) {
        path.lineTo(ring.get(i), ring.get(i + 1));
      }
      path.closePath();
    }
    Graphics2D graphics = filled.createGraphics();
    graphics.fill(path);
    graphics.dispose();
    long differing = 0;
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        boolean inside = filled.getRaster().getSample(x, y, 0) > 0;
        differing += inside == mask.at(x, y) >= Mask.THRESHOLD ? 0 : 1;
      }
    }
    return differing;
  }

  private static int corners(List<List<Integer>> outline) {
    return outline.stream().mapToInt(List::size).sum() / 2;
  }

  private static Mask mask(String... rows) {
    byte[] weights = new byte[rows.length * rows[0].length()];
    Arrays.fill(weights, (byte) 0);
    for (int i = 0; i < weights.length; i++) {
      char pixel = rows[i / rows[0].length()].charAt(i % rows[0].length());
      weights[i] = (byte) (pixel == '#' ? 255 : 0);
    }
    return Mask.of(rows[0].length(), rows.length, weights);
  }
}
