package dev.visprog.models.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreVotingTest {
  private static final Detection SURE = new Detection(0.5f, 3, 0, 0, 10, 10);
  private static final Detection ON_IT = new Detection(0.3f, 3, 0, 1, 10, 11);
  private static final Detection ALSO_ON_IT = new Detection(0.2f, 3, 1, 0, 11, 10);
  private static final Detection OF_ANOTHER = new Detection(0.9f, 4, 0, 0, 10, 10);
  private static final Detection ALONE = new Detection(0.25f, 3, 20, 0, 30, 10);
  private static final List<Detection> ALL = List.of(SURE, ON_IT, ALSO_ON_IT, OF_ANOTHER, ALONE);

  @Test
  void scoresGrowWithThoseThatLieOnABoxAndMeanTheSame() {
    List<Detection> voted = new ScoreVoting(0.5, 0).of(List.of(SURE, ALONE), ALL, 0.5);
    assertThat(voted.get(0)).isEqualTo(SURE.withScore(0.5f)); // by the root of 0.5 + 0.3 + 0.2
    assertThat(voted.get(1)).isEqualTo(ALONE.withScore(0.125f));
  }

  @Test
  void scoresFallWithTheDistanceToTheBestOfTheirLabel() {
    List<Detection> kept = List.of(SURE, ALONE, OF_ANOTHER);
    assertThat(new ScoreVoting(0, 1).of(kept, ALL, 0.5))
        .extracting(Detection::score)
        .containsExactly(0.5f, 0.125f, 0.9f);
  }

  @Test
  void withoutPowersScoresStay() {
    assertThat(ScoreVoting.NONE.of(ALL, ALL, 0.5)).isEqualTo(ALL);
  }

  @Test
  void noScoreIsAboveOneAndNothingStaysNothing() {
    Detection nearlyCertain = new Detection(0.95f, 0, 0, 0, 10, 10);
    List<Detection> many = List.of(nearlyCertain, nearlyCertain, nearlyCertain);
    assertThat(new ScoreVoting(2, 1).of(many, many, 0.5)).containsOnly(nearlyCertain.withScore(1));
    Detection never = new Detection(0, 0, 0, 0, 10, 10);
    assertThat(new ScoreVoting(0.5, 1).of(List.of(never), List.of(never), 0.5))
        .containsExactly(never);
  }
}
