package dev.visprog.prompts.tool.vision;

import dev.visprog.prompts.reply.Excerpt;
import dev.visprog.prompts.reply.Refusals;
import dev.visprog.tool.ToolException;
import dev.visprog.value.NumberWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes an answer in a word or two of what a model says. */
final class ShortAnswer {
  private static final int LONGEST = 80; // characters

  private static final Pattern YES_NO =
      Pattern.compile("(yes|no|true|false)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern YES_NO_QUESTION =
      Pattern.compile(
          "^(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOW_MANY =
      Pattern.compile("\\b(?:how many|(?:what|which) number|count)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADING =
      Pattern.compile(
          "^(?:(?:the )?(?:final )?answer(?: is)?|a)(?: ?: ?| )(?=\\S)", Pattern.CASE_INSENSITIVE);
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:it|this|that|he|she)(?:'s| is)|they(?:'re| are)|there(?:'s| is| are))(?: an?| the)? ",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ARTICLE = Pattern.compile("^(?:an?|the) ", Pattern.CASE_INSENSITIVE);
  private static final Pattern NONE =
      Pattern.compile("(?:none|no|nobody|nothing|zero)(?: .*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,3})?");
  private static final Pattern AROUND = Pattern.compile("^[\\s\"'“”‘’`*_]+|[\\s\"'“”‘’`*_]+$");

  private ShortAnswer() {}

  /**
   * The answer to a question.
   *
   * @param said visible text, possibly more than was asked for
   * @throws ToolException if the model refuses, says nothing, or speaks at length
   */
  static String to(String question, String said) throws ToolException {
    String line = plain(said.lines().filter(one -> !one.isBlank()).findFirst().orElse(""));
    if (line.isEmpty()) {
      throw new ToolException("the model gave no answer to '" + Excerpt.of(question) + "'");
    }
    boolean counts = HOW_MANY.matcher(question).find();
    Optional<Boolean> truth = truth(line);
    boolean decides =
        YES_NO_QUESTION.matcher(question).matches() || line.matches("\\w+(?:[,.;:!].*)?");
    if (truth.isPresent() && decides && !counts) {
      return truth.get() ? "yes" : "no"; // but a sign may say no entry
    }
    if (Refusals.isRefusal(line)) {
      throw new ToolException(
          "the model does not answer '%s': '%s'".formatted(Excerpt.of(question), Excerpt.of(line)));
    }
    if (counts) {
      Optional<String> number = number(line);
      if (number.isPresent()) {
        return number.get();
      }
    }
    String bare = plain(ARTICLE.matcher(OPENING.matcher(line).replaceFirst("")).replaceFirst(""));
    if (bare.isEmpty() || bare.length() > LONGEST) {
      throw new ToolException(
          "the model answers '%s' at length, want a word or two: '%s'"
              .formatted(Excerpt.of(question), Excerpt.of(line)));
    }
    return bare;
  }

  /** Yes or no, if that is how the model begins. */
  static Optional<Boolean> truth(String said) {
    Matcher matcher = YES_NO.matcher(plain(said));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String word = matcher.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(word.equals("yes") || word.equals("true"));
  }

  /** The one number in an answer, in digits. */
  private static Optional<String> number(String line) {
    if (NONE.matcher(line).matches() || line.toLowerCase(Locale.ROOT).startsWith("there are no ")) {
      return Optional.of("0");
    }
    List<String> digits = NUMBER.matcher(line).results().map(found -> found.group()).toList();
    if (!digits.isEmpty()) {
      return digits.size() == 1 ? Optional.of(digits.get(0)) : Optional.empty();
    }
    List<String> words =
        List.of(line.toLowerCase(Locale.ROOT).split("[^a-z]+")).stream()
            .filter(NumberWords.ALL::contains)
            .toList();
    return words.size() == 1
        ? Optional.of(String.valueOf(NumberWords.ALL.indexOf(words.get(0))))
        : Optional.empty();
  }

  /** Without marks around it, a heading before it, and a full stop after it. */
  private static String plain(String text) {
    String line = AROUND.matcher(text).replaceAll("");
    line = AROUND.matcher(HEADING.matcher(line).replaceFirst("")).replaceAll("");
    boolean onlyStop = line.endsWith(".") && line.indexOf('.') == line.length() - 1;
    return onlyStop ? AROUND.matcher(line.substring(0, line.length() - 1)).replaceAll("") : line;
  }
}
