package dev.visprog.tools.scene.drawing.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Layer;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Sketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresTest {
  private static final double LINE = 0.02;
  private static final int SEEDS = 12;
  private static final int MARGIN = Sketch.MARGIN;

  /** Those of thin parts, or of a broad part and a thin one. */
  private static final Set<Category> SPARSE =
      EnumSet.of(Category.BICYCLE, Category.KITE, Category.UMBRELLA, Category.TABLE);

  private static final Map<Colour, List<Ink>> TONES =
      Arrays.stream(Colour.values())
          .collect(
              Collectors.toMap(
                  one -> one,
                  one -> {
                    Look look = look(one, 0);
                    return List.of(look.base(), look.light(), look.dark());
                  }));

  static Stream<Category> drawn() {
    return Arrays.stream(Category.values()).filter(one -> Figures.of(one).isPresent());
  }

  @Test
  void drawsEverythingButPeopleAndFaces() {
    assertThat(drawn())
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(Category.PERSON, Category.FACE)));
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void fillsItsFrameAndStaysInside(Category category) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Picture picture = Picture.of(category, Colour.BLUE, seed, 90);
      int[] reach = picture.reach(0.1f);
      assertThat(reach[0]).as("left, seed %d", seed).isBetween(MARGIN - 1, MARGIN + 3);
      assertThat(reach[1]).as("top, seed %d", seed).isBetween(MARGIN - 1, MARGIN + 3);
      assertThat(picture.layer.width() - reach[2])
          .as("right, seed %d", seed)
          .isBetween(MARGIN - 1, MARGIN + 4);
      assertThat(picture.layer.height() - reach[3])
          .as("bottom, seed %d", seed)
          .isBetween(MARGIN - 1, MARGIN + 4);
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void coversEnoughToBeSeen(Category category) {
    double least = SPARSE.contains(category) ? 0.2 : 1.0 / 3;
    for (int seed = 0; seed < SEEDS; seed++) {
      Picture picture = Picture.of(category, Colour.BLUE, seed, 90);
      assertThat(picture.covered()).as("seed %d", seed).isGreaterThan(least);
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void isInItsColourBeforeAllOthers(Category category) {
    List<String> wrong = new ArrayList<>();
    for (Colour colour : Colour.values()) {
      for (int seed = 0; seed < SEEDS; seed++) {
        Colour seen = Picture.of(category, colour, seed, 48).colour();
        if (seen != colour) {
          wrong.add("%s %s, seed %d, looks %s".formatted(colour, category, seed, seen));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void isMirroredWhenItLooksTheOtherWay(Category category) {
    Sketch sketch = sketch(category, look(Colour.RED, 3));
    double height = Math.rint(80 * sketch.aspect()) / sketch.aspect();
    Layer right = sketch.drawn(look(Colour.RED, 3), height, false);
    Layer left = sketch.drawn(look(Colour.RED, 3), height, true);
    int across = (int) Math.rint(height * sketch.aspect()) + 2 * MARGIN;
    for (int y = 0; y < right.height(); y++) {
      for (int x = 0; x < across; x++) {
        assertThat(left.alpha(across - 1 - x, y)).isCloseTo(right.alpha(x, y), offset(0.02f));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void comesOutTheSameFromTheSameStream(Category category) {
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(Picture.of(category, Colour.GREEN, seed, 40).bgr())
          .isEqualTo(Picture.of(category, Colour.GREEN, seed, 40).bgr());
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void isDrawnAgainAsBefore(Category category) {
    Look look = look(Colour.PINK, 5);
    Sketch sketch = sketch(category, look);
    assertThat(sketch.drawn(look, 40, false).toBgr())
        .isEqualTo(sketch.drawn(look, 40, false).toBgr());
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void isNeverTwiceTheSame(Category category) {
    Look look = look(Colour.GREEN, 0);
    List<Integer> drawings =
        Stream.iterate(0, seed -> seed + 1)
            .limit(SEEDS)
            .map(seed -> sketch(category, withStream(look, seed)))
            .map(sketch -> Arrays.hashCode(sketch.drawn(look, 60, false).toBgr()))
            .toList();
    assertThat(drawings).doesNotHaveDuplicates();
  }

  private static Look withStream(Look look, int seed) {
    return new Look(
        look.colour(),
        look.base(),
        look.light(),
        look.dark(),
        look.outline(),
        look.line(),
        new Chance(seed));
  }

  private static Look look(Colour colour, int seed) {
    return Look.of(colour, LINE, new Chance(seed));
  }

  private static Sketch sketch(Category category, Look look) {
    return Figures.of(category).orElseThrow().sketch(look);
  }

  /** The colour that has this pixel's tone, in light, in shade or as it is. */
  private static Colour nearest(double red, double green, double blue) {
    Colour best = Colour.BLACK;
    double least = Double.POSITIVE_INFINITY;
    for (Map.Entry<Colour, List<Ink>> one : TONES.entrySet()) {
      for (Ink tone : one.getValue()) {
        double distance = distance(tone, red, green, blue);
        if (distance < least) {
          least = distance;
          best = one.getKey();
        }
      }
    }
    return best;
  }

  private static double distance(Ink ink, double red, double green, double blue) {
    double toRed = red - ink.red();
    double toGreen = green - ink.green();
    double toBlue = blue - ink.blue();
    return toRed * toRed + toGreen * toGreen + toBlue * toBlue;
  }

  /** A figure on its sheet. */
  private record Picture(Layer layer) {
    static Picture of(Category category, Colour colour, int seed, double height) {
      Look look = look(colour, seed);
      Layer layer = sketch(category, look).drawn(look, height, false);
      return new Picture(layer);
    }

    /** The first and the last column and row that are painted: left, top, right, bottom. */
    int[] reach(float least) {
      int[] reach = {layer.width(), layer.height(), 0, 0};
      for (int y = 0; y < layer.height(); y++) {
        for (int x = 0; x < layer.width(); x++) {
          if (layer.alpha(x, y) > least) {
            reach[0] = Math.min(reach[0], x);
            reach[1] = Math.min(reach[1], y);
            reach[2] = Math.max(reach[2], x + 1);
            reach[3] = Math.max(reach[3], y + 1);
          }
        }
      }
      return reach;
    }

    byte[] bgr() {
      return layer.toBgr();
    }

    double covered() {
      double sum = 0;
      for (int y = 0; y < layer.height(); y++) {
        for (int x = 0; x < layer.width(); x++) {
          sum += layer.alpha(x, y);
        }
      }
      return sum / ((layer.width() - 2.0 * MARGIN) * (layer.height() - 2.0 * MARGIN));
    }

    /** The colour of more pixels than any other. */
    Colour colour() {
      byte[] bgr = bgr();
      Map<Colour, Integer> votes = new EnumMap<>(Colour.class);
      for (int y = 0; y < layer.height(); y++) {
        for (int x = 0; x < layer.width(); x++) {
          if (layer.alpha(x, y) > 0.98) {
            int at = 3 * (y * layer.width() + x);
            votes.merge(
                nearest(part(bgr[at + 2]), part(bgr[at + 1]), part(bgr[at])), 1, Integer::sum);
          }
        }
      }
      return Collections.max(votes.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private static double part(byte level) {
      return (level & 0xff) / 255.0;
    }
  }
}
