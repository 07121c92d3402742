package dev.visprog.models.maskformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Masks of six by three pixels: 9 is surely inside, 1 hardly, a dot outside. */
class ThingMasksTest {
  private static final int WIDTH = 6;
  private static final int BALL = 0;
  private static final int DOG = 1;
  private static final int GRASS = 2;
  private static final int NOTHING = 3;

  private static final String TWO = "99..99" + "99..9." + "......";
  private static final String LEFT = "99...." + "99...." + "......";
  private static final String RIGHT = "....99" + "....9." + "......";

  @Test
  void aMaskOfTwoThingsBecomesTwo() {
    assertThat(found(new ThingMasks(true, 1), query(BALL, TWO)))
        .containsExactlyInAnyOrder("0 " + LEFT, "0 " + RIGHT);
    assertThat(found(new ThingMasks(false, 1), query(BALL, TWO))).containsExactly("0 " + TWO);
  }

  @Test
  void cornersDoNotConnect() {
    assertThat(found(new ThingMasks(true, 1), query(BALL, "99...." + "..99.." + "......")))
        .hasSize(2);
    assertThat(found(new ThingMasks(true, 1), query(BALL, ".....9" + "9....." + "......")))
        .as("the end of a row and the start of the next")
        .hasSize(2);
    assertThat(found(new ThingMasks(true, 1), query(BALL, "9.999." + "9.9.9." + "999.9.")))
        .as("a snake")
        .hasSize(1);
  }

  @Test
  void aSmallPlaceStaysWithTheLargest() {
    String piece = "999..." + "999..9" + "......";
    assertThat(found(new ThingMasks(true, 1), query(BALL, piece))).containsExactly("0 " + piece);

    String pieceAndOther = "999.99" + "999.99" + "...9..";
    assertThat(found(new ThingMasks(true, 1), query(BALL, pieceAndOther)))
        .containsExactlyInAnyOrder(
            "0 999..." + "999..." + "...9..", "0 ....99" + "....99" + "......");
  }

  @Test
  void ofTwoPlacesThatAreAsLargeOneKeepsThePiece() {
    assertThat(found(new ThingMasks(true, 1), query(BALL, "999.99" + "99..99" + "9.9.99")))
        .containsExactlyInAnyOrder(
            "0 999..." + "99...." + "9.9...", "0 ....99" + "....99" + "....99");
  }

  @Test
  void materialsLieWhereTheyLie() {
    assertThat(found(new ThingMasks(true, 0.5), query(GRASS, TWO), query(GRASS, LEFT)))
        .containsExactly("2 " + TWO, "2 " + LEFT);
  }

  @Test
  void whatASurerMaskCoversIsDropped() {
    ThingMasks half = new ThingMasks(false, 0.5);
    String faint = "111..." + "111..." + "......";
    assertThat(found(half, query(DOG, faint), query(BALL, LEFT))).containsExactly("0 " + LEFT);
    assertThat(found(half, query(DOG, LEFT), query(BALL, faint))).containsExactly("1 " + LEFT);

    String halfCovered = ".11..." + ".11..." + "......";
    assertThat(found(half, query(DOG, halfCovered), query(BALL, LEFT))).hasSize(2);
    assertThat(found(new ThingMasks(false, 0.4), query(DOG, halfCovered), query(BALL, LEFT)))
        .containsExactly("0 " + LEFT);
    assertThat(found(new ThingMasks(false, 1), query(DOG, faint), query(BALL, LEFT))).hasSize(2);
  }

  @Test
  void whereNothingIsFoundNothingIsLeft() {
    assertThat(found(new ThingMasks(true, 0.5), query(NOTHING, TWO))).isEmpty();
    assertThat(found(new ThingMasks(true, 0.5), query(DOG, ".".repeat(18)))).isEmpty();
  }

  /** Whoever finds both, and one of them besides, finds two in all. */
  @Test
  void aThingThatTwoQueriesFindIsOne() {
    assertThat(found(new ThingMasks(true, 0.5), query(BALL, TWO), query(BALL, LEFT)))
        .containsExactlyInAnyOrder("0 " + LEFT, "0 " + RIGHT);
  }

  private static List<String> found(ThingMasks things, QueryMask... queries) {
    QueryMasks none = new QueryMasks(NOTHING, 3, WIDTH, List.of());
    List<String> found = new ArrayList<>();
    for (QueryMask mask : things.apply(none.with(List.of(queries)), Set.of(GRASS)).queries()) {
      StringBuilder text = new StringBuilder(mask.label() + " ");
      for (float logit : mask.logits()) {
        text.append(logit > 0 ? Integer.toString((int) logit) : ".");
      }
      found.add(text.toString());
    }
    return found;
  }

  private static QueryMask query(int label, String mask) {
    float[] classes = new float[NOTHING + 1];
    classes[label] = 5;
    float[] logits = new float[mask.length()];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = mask.charAt(i) == '.' ? -5 : Character.digit(mask.charAt(i), 10);
    }
    return new QueryMask(classes, logits);
  }
}
