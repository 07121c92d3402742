package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir private Path folder;
  private Path trace;

  @BeforeEach
  void run() {
    trace = folder.resolve("run.json");
    Cli.piped().reading("A=Eval('6 * 7')").call("run", "-p", "-", "--trace", trace);
  }

  @Test
  void writesThePageBesideTheTrace() {
    Cli.Outcome report = Cli.piped().call("report", trace);
    assertThat(report.code()).isZero();
    assertThat(report.out()).isEmpty();
    assertThat(report.err()).contains("wrote " + folder.resolve("run.html"));
    assertThat(folder.resolve("run.html")).content().contains("<html", "42");
  }

  @Test
  void writesThePageWhereItIsWanted() {
    Path page = folder.resolve("page.html");
    assertThat(Cli.piped().call("report", "-q", trace, "-o", page).err()).isEmpty();
    assertThat(page).exists();
  }

  @Test
  void oneSentenceForWhatIsNoTrace() throws IOException {
    Path page = folder.resolve("page.html");
    Path text = Files.writeString(folder.resolve("text.json"), "no trace");
    Path json = Files.writeString(folder.resolve("json.json"), "{\"a\": [1, 2]}");
    Path cut = folder.resolve("cut.json");
    String whole = Files.readString(trace);
    Files.writeString(cut, whole.substring(0, whole.length() / 2));
    Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, 0, 1});
    Path empty = Files.createFile(folder.resolve("empty.json"));
    Path none = folder.resolve("none.json");
    for (Path bad : new Path[] {text, json, cut, binary, empty, none, folder}) {
      Cli.Outcome report = Cli.piped().call("report", bad, "-o", page);
      assertThat(report.code()).as(report.err()).isEqualTo(2);
      assertThat(report.err().lines()).hasSize(1).allMatch(line -> line.startsWith("error: "));
      assertThat(report.err()).contains(bad.toString());
      assertThat(page).doesNotExist();
    }
  }

  @Test
  void findsOutEarlyThatThePageCannotBeWritten() {
    Cli.Outcome report = Cli.piped().call("report", trace, "-o", folder.resolve("no/page.html"));
    assertThat(report.code()).isEqualTo(2);
    assertThat(report.err()).contains("no folder");
  }
}
