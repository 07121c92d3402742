package dev.visprog.cli.shell;

import java.io.PrintWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says things to a person, on the error stream: harmless and, on a terminal, sparingly coloured.
 */
public final class Messages {
  private static final Pattern HEAD = Pattern.compile("(?m)(?<=: )(error|warning)\\[[a-z-]+]:");
  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String PLAIN = "\u001b[0m";

  private final PrintWriter err;
  private final boolean coloured;
  private final boolean quiet;

  private Messages(PrintWriter err, boolean coloured, boolean quiet) {
    this.err = err;
    this.coloured = coloured;
    this.quiet = quiet;
  }

  /** Says everything. */
  public static Messages to(Shell shell) {
    return new Messages(shell.err(), shell.coloursMessages(), false);
  }

  /** Says nothing but errors. */
  public Messages quiet() {
    return new Messages(err, coloured, true);
  }

  /** Why a command failed. Never silenced. */
  public void error(String sentence) {
    say("error: ", RED, sentence);
  }

  /** Findings of the checker as it prints them. Never silenced. */
  public void diagnostics(String printed) {
    err.println(coloured(Printable.of(printed), coloured));
    err.flush();
  }

  /** Findings that did not keep a program from running. */
  public void findings(String printed) {
    if (!quiet) {
      diagnostics(printed);
    }
  }

  /** What the user should know although there is an answer. */
  public void warning(String sentence) {
    if (!quiet) {
      say("warning: ", YELLOW, sentence);
    }
  }

  /** What is good to know. */
  public void note(String sentence) {
    if (!quiet) {
      say("", "", sentence);
    }
  }

  /** Printed findings with their codes in colour. */
  public static String coloured(String printed, boolean coloured) {
    return coloured
        ? HEAD.matcher(printed)
            .replaceAll(
                found -> colour(found.group(1)) + Matcher.quoteReplacement(found.group()) + PLAIN)
        : printed;
  }

  private static String colour(String severity) {
    return severity.equals("error") ? RED : YELLOW;
  }

  private void say(String lead, String colour, String sentence) {
    boolean plain = !coloured || lead.isEmpty();
    err.println((plain ? lead : colour + lead + PLAIN) + Printable.of(sentence));
    err.flush();
  }
}
