package dev.visprog.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.fake.Drawn;
import dev.visprog.value.Number;
import dev.visprog.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedResultsTest {
  private static final Value PICTURE = Drawn.picture(100, 100, 1); // 30,000 bytes and a bit

  @Test
  void keepsWhatWasUsedLastAndNoMoreThanItMay() {
    SharedResults results = new SharedResults(70_000);
    results.keep("a", result(PICTURE));
    results.keep("b", result(PICTURE));
    results.find("a");
    results.keep("c", result(PICTURE));
    assertThat(results.find("a")).isPresent();
    assertThat(results.find("b")).isEmpty();
    assertThat(results.find("c")).isPresent();
  }

  @Test
  void countsAResultThatIsKeptAgainOnce() {
    SharedResults results = new SharedResults(70_000);
    results.keep("other", result(PICTURE));
    for (int i = 0; i < 10; i++) {
      results.keep("same", result(PICTURE));
    }
    assertThat(results.find("other")).isPresent();
  }

  @Test
  void leavesOutWhatIsTooLargeWithoutLosingTheRest() {
    SharedResults results = new SharedResults(20_000);
    results.keep("small", result(new Number(1)));
    results.keep("large", result(PICTURE));
    assertThat(results.find("large")).isEmpty();
    assertThat(results.find("small")).contains(result(new Number(1)));
    SharedResults.NONE.keep("small", result(new Number(1)));
    assertThat(SharedResults.NONE.find("small")).isEmpty();
  }

  private static CallResult result(Value value) {
    return new CallResult(value, List.of(), List.of());
  }
}
