package dev.visprog.examples.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.check.Checker;
import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.source.Source;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParaphrasesTest {

  @ParameterizedTest
  @CsvSource({"own.txt, 320, 16", "blind.txt, 240, 10"})
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
  @ValueSource(strings = {"own.txt", "blind.txt"})
  void haveSoundReferencePrograms(String file) throws IOException {
    Checker checker = new Checker(StandardToolbox.declared(), Limits.DEFAULT);

    for (Paraphrases.Block block : Paraphrases.read(file)) {
      assertThat(checker.check(Source.of(block.program()), block.inputs()).diagnostics())
          .as(block.place())
          .extracting(Diagnostic::message)
          .isEmpty();
    }
  }

  /**
   * Tells of places and not of wordings: what one file says is not for the readers of the other.
   */
  @Test
  void sayNothingTwice() throws IOException {
    Map<String, List<String>> places = new HashMap<>();
    for (String file : List.of("own.txt", "blind.txt")) {
      for (Paraphrases.Block block : Paraphrases.read(file)) {
        for (String instruction : block.instructions()) {
          String said = instruction.toLowerCase(Locale.ROOT).replaceAll("\\W+", " ").strip();
          places.computeIfAbsent(said, key -> new ArrayList<>()).add(block.place());
        }
      }
    }

    assertThat(places.values().stream().filter(all -> all.size() > 1)).isEmpty();
  }

  @Test
  void tellWhereABlockIsBroken() {
    assertThatThrownBy(() -> Paraphrases.parse("mine.txt", "# a comment\n\n=== IMAGE counting\n"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("mine.txt:3: got no block");
  }
}
