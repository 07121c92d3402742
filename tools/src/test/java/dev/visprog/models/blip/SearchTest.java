package dev.visprog.models.blip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  private static final int END = 0;
  private static final int TOKENS = 4;
  private static final int MAX_LENGTH = 5;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void oneBeamIsGreedy(long first) {
    long[] beginning = {first};
    Written greedy =
        new GreedySearch(END, 0).search(language(), List.of(beginning), MAX_LENGTH).get(0);
    Written beam =
        new BeamSearch(END, new Generation(MAX_LENGTH, 1, 1))
            .search(language(), beginning, MAX_LENGTH);
    assertThat(beam.tokens()).isEqualTo(greedy.tokens());
    assertThat(beam.logProbability()).isCloseTo(greedy.logProbability(), within(1e-5));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void enoughBeamsFindTheMostProbableTextOfAll(long first) {
    List<Written> all = new ArrayList<>();
    everyText(Written.beginning(new long[] {first}), all);
    Written best =
        all.stream()
            .reduce((a, b) -> a.logProbability() >= b.logProbability() ? a : b)
            .orElseThrow();
    Written found =
        new BeamSearch(END, new Generation(MAX_LENGTH, 64, 0))
            .search(language(), new long[] {first}, MAX_LENGTH);
    assertThat(found.tokens()).isEqualTo(best.tokens());
    assertThat(found.logProbability()).isCloseTo(best.logProbability(), within(1e-5));
  }

  private static void everyText(Written text, List<Written> all) {
    double[] next = language().probabilities(Arrays.stream(text.tokens()).boxed().toList());
    for (int token = 0; token < TOKENS; token++) {
      Written longer = text.with(token, Math.log(next[token]));
      if (token == END || longer.length() == MAX_LENGTH) {
        all.add(longer);
      } else {
        everyText(longer, all);
      }
    }
  }

  @Test
  void theMostProbableTextIsNotAlwaysTheGreedyOne() {
    // 1 is likelier than 2 at first, but nothing likely follows it.
    ToyLanguage language =
        new ToyLanguage(
            text ->
                switch (text.get(text.size() - 1).intValue()) {
                  case 9 -> new double[] {0.01, 0.5, 0.49};
                  case 2 -> new double[] {0.98, 0.01, 0.01};
                  default -> new double[] {0.4, 0.3, 0.3};
                });
    Written found =
        new BeamSearch(END, new Generation(MAX_LENGTH, 2, 0))
            .search(language, new long[] {9}, MAX_LENGTH);
    assertThat(found.tokens()).containsExactly(9, 2, 0);
    assertThat(Math.exp(found.logProbability())).isCloseTo(0.49 * 0.98, within(1e-5));
  }

  @Test
  void lengthPenaltyFavoursLongTexts() {
    // 9 0 has the probability 0.4, and 9 1 1 0 that of 0.6 · 0.6 · 0.98.
    assertThat(shortOrLong(0)).containsExactly(9, 0);
    assertThat(shortOrLong(1)).containsExactly(9, 1, 1, 0);
  }

  private static long[] shortOrLong(double lengthPenalty) {
    ToyLanguage language =
        new ToyLanguage(
            text ->
                switch (text.size()) {
                  case 1, 2 -> new double[] {0.4, 0.6};
                  default -> new double[] {0.98, 0.02};
                });
    return new BeamSearch(END, new Generation(MAX_LENGTH, 3, lengthPenalty))
        .search(language, new long[] {9}, MAX_LENGTH)
        .tokens();
  }

  @Test
  void textsOfABatchEndEachInItsOwnTime() {
    List<long[]> beginnings = new ArrayList<>();
    for (long first = 1; first < 12; first++) {
      beginnings.add(new long[] {first});
    }
    List<Written> together = new GreedySearch(END, 0).search(language(), beginnings, MAX_LENGTH);
    for (int i = 0; i < beginnings.size(); i++) {
      Written alone =
          new GreedySearch(END, 0)
              .search(language(), List.of(beginnings.get(i)), MAX_LENGTH)
              .get(0);
      assertThat(together.get(i).tokens()).isEqualTo(alone.tokens());
      assertThat(together.get(i).logProbability()).isEqualTo(alone.logProbability());
    }
    assertThat(together.stream().map(Written::length).distinct().count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void neverWritesMoreThanTheLimit(int beams) {
    ToyLanguage endless = new ToyLanguage(text -> new double[] {1e-9, 0.5, 0.5});
    Written text =
        new BeamSearch(END, new Generation(MAX_LENGTH, beams, 1))
            .search(endless, new long[] {1, 2}, MAX_LENGTH);
    assertThat(text.tokens()).hasSize(MAX_LENGTH).startsWith(1, 2).doesNotContain(END);
    assertThat(Math.exp(text.logProbability())).isCloseTo(0.125, within(1e-5));
  }

  private static ToyLanguage language() {
    return new ToyLanguage(text -> ToyLanguage.arbitrary(text, TOKENS));
  }
}
