package dev.visprog.cli;

import dev.visprog.cli.shell.Shell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Calls visprog as a shell does, inside the test.
 *
 * @param input what standard input holds
 * @param env the environment
 * @param terminal whether standard output and standard error are a terminal
 */
record Cli(String input, Map<String, String> env, boolean terminal) {

  /** What came of a call. */
  record Outcome(int code, String out, String err) {}

  static Cli piped() {
    return new Cli("", Map.of(), false);
  }

  static Cli onTerminal() {
    return new Cli("", Map.of("TERM", "xterm"), true);
  }

  Cli reading(String text) {
    return new Cli(text, env, terminal);
  }

  Cli with(String variable, String value) {
    return new Cli(input, Map.of(variable, value), terminal);
  }

  /** Each argument is turned into text, so that paths can stand among words. */
  Outcome call(Object... arguments) {
    StringWriter out = new StringWriter();
    return call(new PrintWriter(out), out, arguments);
  }

  /** Standard output takes nothing, as a full disk does. */
  Outcome callWithFullDisk(Object... arguments) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    return call(
        new PrintWriter(full, false, StandardCharsets.UTF_8), new StringWriter(), arguments);
  }

  /** Standard input breaks in a way that nobody expects. */
  Outcome callWithBrokenInput(Object... arguments) {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("boom\u0007");
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            return read();
          }
        };
    StringWriter out = new StringWriter();
    return call(broken, new PrintWriter(out), out, arguments);
  }

  private Outcome call(PrintWriter out, StringWriter written, Object... arguments) {
    InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return call(in, out, written, arguments);
  }

  private Outcome call(InputStream in, PrintWriter out, StringWriter written, Object... arguments) {
    StringWriter err = new StringWriter();
    Shell shell = new Shell(out, new PrintWriter(err), in, env, terminal, terminal);
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int code = new Visprog(shell).execute(words);
    return new Outcome(code, written.toString(), err.toString());
  }
}
