package dev.visprog.tools.scene.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void tellTheShareOfAllAndOfEachKind() {
    Shares shares = new Shares();
    shares.add("colour", true);
    shares.add("count", false);
    shares.add("colour", true);
    shares.add("colour", false);

    assertThat(shares.figures())
        .isEqualTo(
            List.of(
                Figure.share("all", 2, 4),
                Figure.share("colour", 2, 3),
                Figure.share("count", 0, 1)));
    assertThat(shares.figures().get(0).value()).isEqualTo(0.5);
  }

  @Test
  void ofConfusedThingsAreToldByTheMostFrequentMistake() {
    Confusion confusion = new Confusion("animals");
    confusion.add("cat", "dog");
    confusion.add("dog", "dog");
    confusion.add("horse", "dog");
    confusion.add("horse", "dog");

    assertThat(confusion.mistakes())
        .containsExactly(
            new Confusion.Mistake("horse", "dog", 2), new Confusion.Mistake("cat", "dog", 1));
    assertThat(confusion.counts()).containsEntry("dog", Map.of("dog", 1));
  }
}
