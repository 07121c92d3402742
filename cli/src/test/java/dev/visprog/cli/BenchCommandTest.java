package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  @TempDir Path folder;

  private Cli.Outcome bench(Object... more) {
    Object[] words = new Object[more.length + 1];
    words[0] = "bench";
    System.arraycopy(more, 0, words, 1, more.length);
    return Cli.piped().with("HF_HUB_CACHE", folder.resolve("cache").toString()).call(words);
  }

  @Test
  void aPackThatWasNotPulledIsMissing() {
    Cli.Outcome run = bench();
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("'visprog models pull photo' fetches it");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void measuresAllModelsInsideAndHowLongTheyTakeToLoadTogether() {
    Cli.Outcome run = bench("sketch", "--rounds", "1", "--batch", "1");
    assertThat(run.code()).isZero();
    List<String> lines = run.out().lines().filter(line -> line.contains(" s ")).toList();
    assertThat(lines.stream().map(line -> line.split(" +", -1)[0]))
        .containsExactlyInAnyOrder(
            "owlvit", "maskformer", "clip", "vilt", "sd-text", "sd-unet", "sd-vae");
    double sum =
        lines.stream().mapToDouble(line -> Double.parseDouble(line.split(" +", -1)[1])).sum();
    String last = run.out().lines().reduce("", (before, line) -> line);
    assertThat(last).matches("together +[0-9.]+ s");
    // Each of the seven is rounded to hundredths, and so is what they make together.
    assertThat(Double.parseDouble(last.split(" +", -1)[1])).isCloseTo(sum, within(0.04));
  }

  @Test
  void aFolderWithoutACheckpointIsToldWithItsPlace() {
    Cli.Outcome run = bench(folder);
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains(folder.toString());
  }

  @Test
  void refusesNoRoundsNoPicturesAndUnknownWords() {
    Cli.Outcome batch = bench("photo", "--batch", "0");
    assertThat(batch.code()).isEqualTo(2);
    assertThat(batch.err()).contains("got --batch 0, want at least 1");
    Cli.Outcome rounds = bench("photo", "--rounds", "0");
    assertThat(rounds.code()).isEqualTo(2);
    assertThat(rounds.err()).contains("got --rounds 0, want at least 1");
    Cli.Outcome word = bench("foto");
    assertThat(word.code()).isEqualTo(2);
    assertThat(word.err())
        .contains("got 'foto', want a pack (photo, paper, sketch) or a repository");
  }

  @Test
  void helpTeaches() {
    assertThat(bench("--help").out()).contains("visprog bench photo", "--dtype", "--json");
  }
}
