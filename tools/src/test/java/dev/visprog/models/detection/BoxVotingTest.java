package dev.visprog.models.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoxVotingTest {
  private static final Detection SURE = new Detection(0.75f, 3, 0, 0, 10, 10);
  private static final Detection LESS_SURE = new Detection(0.25f, 3, 0, 4, 10, 14);
  private static final Detection ELSEWHERE = new Detection(0.7f, 3, 20, 0, 30, 10);

  @Test
  void isTheMeanByScore() {
    assertThat(BoxVoting.of(SURE, List.of(ELSEWHERE, LESS_SURE, SURE), 0.25))
        .isEqualTo(new Detection(0.75f, 3, 0, 1, 10, 11));
  }

  @Test
  void whatHardlyLiesOnABoxHasNoVote() {
    // 60 of 140 are shared.
    assertThat(BoxVoting.of(SURE, List.of(SURE, LESS_SURE), 0.43)).isEqualTo(SURE);
    assertThat(BoxVoting.of(SURE, List.of(SURE, LESS_SURE), 0.42)).isNotEqualTo(SURE);
  }

  @Test
  void aBoxWithoutAreaAndScoresThatAreNoNumbersStayAsTheyAre() {
    Detection empty = new Detection(0.5f, 0, 4, 4, 4, 4);
    assertThat(BoxVoting.of(empty, List.of(empty, SURE), 0.25)).isEqualTo(empty);
    Detection unsure = new Detection(Float.NaN, 0, 0, 0, 10, 10);
    assertThat(BoxVoting.of(unsure, List.of(unsure, SURE), 0.25)).isEqualTo(unsure);
    Detection never = new Detection(0, 0, 0, 0, 10, 10);
    assertThat(BoxVoting.of(never, List.of(never), 0.25)).isEqualTo(never);
  }
}
