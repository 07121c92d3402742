package dev.visprog.examples.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.check.Checker;
import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.source.Source;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Limits;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParaphrasesTest {

  @ParameterizedTest
  @CsvSource({"blind.txt, 240, 10"})
  void spreadOverAllFamilies(String file, int total, int each) throws IOException {
    List<Paraphrases.Block> blocks = Paraphrases.read(file);
    Map<String, Integer> sizes =
        blocks.stream()
            .collect(
                Collectors.groupingBy(
                    Paraphrases.Block::family,
                    Collectors.summingInt(block -> block.instructions().size())));

    assertThat(sizes.keySet()).containsExactlyInAnyOrderElementsOf(Paraphrases.FAMILIES);
    assertThat(sizes.values()).allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(each));
    assertThat(sizes.values().stream().mapToInt(size -> size).sum()).isGreaterThanOrEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({"blind.txt"})
  void haveSoundReferencePrograms(String file) throws IOException {
    Checker checker = new Checker(StandardToolbox.declared(), Limits.DEFAULT);

    for (Paraphrases.Block block : Paraphrases.read(file)) {
      assertThat(checker.check(Source.of(block.program()), block.inputs()).diagnostics())
          .as(block.place())
          .extracting(Diagnostic::message)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"blind.txt"})
  void sayNothingTwice(String file) throws IOException {
    Map<String, Long> times =
        Paraphrases.read(file).stream()
            .flatMap(block -> block.instructions().stream())
            .map(instruction -> instruction.toLowerCase(Locale.ROOT).replaceAll("\\W+", " "))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(times).allSatisfy((instruction, n) -> assertThat(n).as(instruction).isEqualTo(1));
  }

  @Test
  void tellWhereABlockIsBroken() {
    assertThatThrownBy(() -> Paraphrases.parse("mine.txt", "# a comment\n\n=== IMAGE counting\n"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("mine.txt:3: got no block");
  }
}
