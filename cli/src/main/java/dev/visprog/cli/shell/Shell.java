package dev.visprog.cli.shell;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What a command was started from.
 *
 * @param out takes the answer and nothing else
 * @param err takes everything that is said to a person
 * @param in what {@code -} reads
 * @param env the environment variables
 * @param outIsTerminal whether {@code out} is a terminal
 * @param errIsTerminal whether {@code err} is a terminal
 */
public record Shell(
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    Map<String, String> env,
    boolean outIsTerminal,
    boolean errIsTerminal) {
  public Shell {
    env = Map.copyOf(env);
  }

  /** Whether help and answers may be coloured. */
  public boolean coloursAnswers() {
    return outIsTerminal && wantsColours();
  }

  /** Whether messages may be coloured. */
  public boolean coloursMessages() {
    return errIsTerminal && wantsColours();
  }

  /** Whether the user wants to see the stack trace of an internal error. */
  public boolean debugs() {
    return !env.getOrDefault("VISPROG_DEBUG", "").isEmpty();
  }

  /** See <a href="https://no-color.org">no-color.org</a>: any value but the empty one counts. */
  private boolean wantsColours() {
    return env.getOrDefault("NO_COLOR", "").isEmpty()
        && !env.getOrDefault("TERM", "").equals("dumb");
  }

  /** Text for {@code out}: as it is for a file or a pipe, harmless on a terminal. */
  public String forOut(String text) {
    return outIsTerminal ? Printable.of(text) : text;
  }
}
