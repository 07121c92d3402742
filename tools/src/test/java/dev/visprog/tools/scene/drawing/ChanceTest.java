package dev.visprog.tools.scene.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChanceTest {
  @Test
  void givesTheSameStreamForTheSameSeedAndIndex() {
    assertThat(numbers(Chance.of(3, 4))).isEqualTo(numbers(Chance.of(3, 4)));
  }

  @Test
  void givesAnotherStreamForEachSeedAndIndex() {
    List<Double> firsts =
        LongStream.range(0, 30)
            .boxed()
            .flatMap(seed -> LongStream.range(0, 30).mapToObj(i -> Chance.of(seed, i).unit()))
            .toList();

    assertThat(firsts).doesNotHaveDuplicates();
  }

  @Test
  void goesOnAlikeHoweverMuchIsTakenFromAFork() {
    Chance one = new Chance(5);
    Chance other = new Chance(5);
    numbers(one.fork());
    other.fork();

    assertThat(numbers(one)).isEqualTo(numbers(other));
  }

  @Test
  void choosesEachOfSeveralAboutEquallyOften() {
    Chance chance = new Chance(1);
    int[] counts = new int[4];
    IntStream.range(0, 4000).forEach(i -> counts[chance.whole(0, 3)]++);

    for (int count : counts) {
      assertThat(count).isBetween(900, 1100);
    }
  }

  private static List<Double> numbers(Chance chance) {
    return IntStream.range(0, 20).mapToObj(i -> chance.unit()).toList();
  }
}
