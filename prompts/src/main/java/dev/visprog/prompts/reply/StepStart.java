package dev.visprog.prompts.reply;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a step begins on a line: at its start, or after what models put before a step, such
 * as a number, a bullet, {@code Step 3:}, {@code Program:}, a prompt sign or a mark of emphasis. In
 * the middle of a sentence it is a mention and no step.
 */
final class StepStart {
  /** No longer prefix is looked for. */
  private static final int LONGEST_PREFIX = 60;

  private static final Pattern STEP =
      Pattern.compile(
          "[A-Za-z_][A-Za-z0-9_]{0,63} *:?= *[A-Za-z_][A-Za-z0-9_]{0,63} *(\\(|（|$|[;.`*]+ *$| (#|//|<-|--|→))");

  private static final Pattern PREFIX =
      Pattern.compile(
          "( |[-*+•>|$`\"'“‘_~]|[(\\[]?[0-9]{1,3}[.):\\]]|[(\\[]?[a-zA-Z][.)\\]] "
              + "|(?i:step|line|program|code|output|answer|solution|result)( [0-9]{1,3})?[*_ ]*[:.)-]"
              + "|[\\p{L} ,'’*_]{1,50}:[*_]*)*+");

  private StepStart() {}

  /** The line from the start of its step on; empty if no step begins here. */
  static Optional<String> in(String line) {
    String text = line.replace("\\_", "_");
    Matcher step = STEP.matcher(text);
    int from = 0;
    while (from <= Math.min(text.length(), LONGEST_PREFIX) && step.find(from)) {
      int start = step.start();
      if (start > LONGEST_PREFIX) {
        return Optional.empty();
      }
      if (PREFIX.matcher(text).region(0, start).matches()) {
        return Optional.of(text.substring(start));
      }
      from = step.end();
    }
    return Optional.empty();
  }
}
