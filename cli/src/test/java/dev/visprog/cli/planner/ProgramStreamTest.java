package dev.visprog.cli.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.cli.shell.Shell;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramStreamTest {
  private final StringWriter err = new StringWriter();

  @Test
  void printsPiecesAsTheyArriveAndEndsTheLine() {
    ProgramStream stream = stream();
    stream.accept("A=Lo");
    assertThat(err).hasToString("A=Lo");
    stream.accept("c(IMAGE)");
    stream.end();
    stream.end();
    assertThat(err).hasToString("A=Loc(IMAGE)" + System.lineSeparator());
  }

  @Test
  void printsNothingThatCouldMoveTheCursor() {
    ProgramStream stream = stream();
    stream.accept("\u001b[2J\r\n\u202e\u0007");
    assertThat(err).hasToString("\\u001b[2J\n\\u202e\\u0007");
  }

  @Test
  void keepsCharactersWholeThatArriveInHalves() {
    ProgramStream stream = stream();
    stream.accept("a\ud83d");
    assertThat(err).hasToString("a");
    stream.accept("\ude00");
    stream.accept("");
    assertThat(err).hasToString("a\ud83d\ude00");
    stream.accept("\ud83d");
    stream.accept("b");
    assertThat(err).hasToString("a\ud83d\ude00\\ud83db");
  }

  @Test
  void isThereOnATerminalAlone() {
    assertThat(ProgramStream.on(shell(true), false)).isPresent();
    assertThat(ProgramStream.on(shell(true), true)).isEmpty();
    assertThat(ProgramStream.on(shell(false), false)).isEmpty();
  }

  private ProgramStream stream() {
    return ProgramStream.on(shell(true), false).orElseThrow();
  }

  private Shell shell(boolean terminal) {
    return new Shell(
        new PrintWriter(new StringWriter()),
        new PrintWriter(err),
        InputStream.nullInputStream(),
        Map.of(),
        false,
        terminal);
  }
}
