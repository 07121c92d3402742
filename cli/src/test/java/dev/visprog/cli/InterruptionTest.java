package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.visprog.tools.scene.file.SceneFiles;
import dev.visprog.trace.Trace;
import dev.visprog.trace.TraceJson;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Presses Ctrl-C in real processes. */
@Timeout(120)
class InterruptionTest {
  /** The set of ignored signals with its second bit, SIGINT, among the last four. */
  private static final String DEAF = "SigIgn:\\s*[0-9a-f]*[2367abef]";

  @TempDir private Path folder;

  @Test
  void aRunEndsSoonAndLeavesNothingHalfDone() throws Exception {
    Path picture = Pictures.redAndBlue(folder.resolve("picture.png"), 1200, 800);
    Path cache = Files.createDirectory(folder.resolve("cache"));
    Path trace = folder.resolve("trace.json");
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Process run =
        start(
            temporary,
            "run",
            "-p",
            longProgram(),
            picture,
            "--cache",
            cache,
            "--trace",
            trace,
            "-o",
            folder.resolve("out.png"));
    waitUntil(run, () -> contains(cache, Files::isRegularFile));
    assertThat(interrupt(run)).isEqualTo(130);
    assertThat(folder.resolve("err")).hasContent("wrote " + trace + "\ninterrupted");
    assertThat(folder.resolve("out")).isEmptyFile();
    try (Reader in = Files.newBufferedReader(trace)) {
      Trace read = TraceJson.read(in);
      assertThat(read.failure())
          .extracting(Trace.Failure::kind)
          .isEqualTo(Trace.Failure.Kind.CANCELLED);
    }
    assertThat(contains(folder, path -> path.toString().endsWith(".tmp"))).isFalse();
    assertThat(contains(temporary, Files::isRegularFile)).isFalse();
    assertThat(folder.resolve("out.png")).doesNotExist();
  }

  @Test
  void waitingForStandardInputEndsAtOnce() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Process check = start(temporary, "check", "-", "--json");
    // The process reads what it is sent, so once it has taken more than a pipe holds, it is
    // waiting.
    check.getOutputStream().write(new byte[1 << 20]);
    check.getOutputStream().flush();
    assertThat(interrupt(check)).isEqualTo(130);
    assertThat(folder.resolve("err")).hasContent("interrupted");
  }

  @Test
  void drawingScenesLeavesWholeScenesOnly() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path scenes = folder.resolve("scenes");
    Process drawing =
        start(
            temporary,
            "scenes",
            "--questions",
            "--count",
            100_000,
            "--out",
            Files.createDirectory(scenes));
    waitUntil(drawing, () -> contains(scenes, path -> path.toString().endsWith(".json")));
    assertThat(interrupt(drawing)).isEqualTo(130);
    assertThat(folder.resolve("err")).hasContent("interrupted");
    try (Stream<Path> files = Files.list(scenes)) {
      List<Path> all = files.toList();
      List<Path> truths = all.stream().filter(path -> path.toString().endsWith(".json")).toList();
      assertThat(all).hasSize(3 * truths.size());
      for (Path truth : truths) {
        SceneFiles.read(truth);
      }
    }
  }

  /** A chain of edits that takes far longer than the test. */
  private Path longProgram() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("B=Loc(image=IMAGE, object='LEFT')");
    lines.add("I0=BgBlur(image=IMAGE, object=B)");
    for (int i = 1; i < 900; i++) {
      lines.add("I%d=BgBlur(image=I%d, object=B)".formatted(i, i - 1));
    }
    return Pictures.program(folder.resolve("long.vp"), lines.toArray(String[]::new));
  }

  private Process start(Path temporary, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("JAVA_TOOL_OPTIONS"); // Java tells about it on standard error
    return builder
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  @BeforeEach
  void lookForCtrlC() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "this system has no /bin/kill");
    // A shell starts what runs in the background deaf to Ctrl-C, and all its children with it.
    Path status = Path.of("/proc/self/status");
    assumeTrue(
        !Files.exists(status)
            || Files.readAllLines(status).stream().noneMatch(line -> line.matches(DEAF)),
        "this process was started deaf to Ctrl-C");
  }

  private int interrupt(Process process) throws Exception {
    new ProcessBuilder("/bin/kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private void waitUntil(Process process, Condition condition) throws Exception {
    while (!condition.holds()) {
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("err"))).isTrue();
      Thread.sleep(20);
    }
  }

  private static boolean contains(Path folder, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(wanted);
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }
}
