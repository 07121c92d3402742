package dev.visprog.prompts.tool.vision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of several answers belongs to which question: by its number, in lines or in JSON. An
 * answer that is missing or there twice makes all of them doubtful.
 */
final class NumberedAnswers {
  private static final int LONGEST_JSON = 20_000; // characters
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LINE =
      Pattern.compile(
          "^[-*•\"'(\\[ ]*(?:(?:question|answer|part|picture|image|q|a)? ?#?)(\\d{1,3})[*\"' ]*[.):\\]–-][*\"' ]*(.+)$",
          Pattern.CASE_INSENSITIVE);

  private NumberedAnswers() {}

  /**
   * The answers in the order of the questions.
   *
   * @param said visible text
   * @param count how many were asked
   * @return empty if there is not exactly one answer for each
   */
  static Optional<List<String>> in(String said, int count) {
    @Nullable String[] answers = new @Nullable String[count];
    boolean clear = json(said, answers) || lines(said, answers);
    List<String> all = new ArrayList<>();
    for (String answer : answers) {
      if (answer != null) {
        all.add(answer);
      }
    }
    return clear && all.size() == count ? Optional.of(all) : Optional.empty();
  }

  private static boolean lines(String said, @Nullable String[] answers) {
    Arrays.fill(answers, null);
    for (String line : said.lines().toList()) {
      Matcher matcher = LINE.matcher(line.strip());
      if (matcher.matches() && !put(matcher.group(1), matcher.group(2), answers)) {
        return false;
      }
    }
    return true;
  }

  private static boolean json(String said, @Nullable String[] answers) {
    boolean looksLikeIt = said.startsWith("{") || said.startsWith("[");
    if (!looksLikeIt || said.length() > LONGEST_JSON) {
      return false;
    }
    try {
      JsonNode root = JSON.readTree(said);
      JsonNode list = root.path("answers").isContainerNode() ? root.path("answers") : root;
      return list.isArray() ? array(list, answers) : object(list, answers);
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** {@code {"1": "yes", "2": "no"}}. */
  private static boolean object(JsonNode object, @Nullable String[] answers) {
    for (var entry : object.properties()) {
      if (!put(entry.getKey(), entry.getValue().asText(), answers)) {
        return false;
      }
    }
    return true;
  }

  /** {@code ["yes", "no"]}, or {@code [{"number": 1, "answer": "yes"}, …]}. */
  private static boolean array(JsonNode array, @Nullable String[] answers) {
    for (int i = 0; i < array.size(); i++) {
      JsonNode one = array.get(i);
      JsonNode answer = one.isObject() ? one.path("answer") : one;
      JsonNode number = one.isObject() ? one.path("number") : one;
      String place =
          one.isObject() && number.isValueNode() ? number.asText() : String.valueOf(i + 1);
      if (!answer.isValueNode() || !put(place, answer.asText(), answers)) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is such a question, and no answer to it yet. */
  private static boolean put(String number, String answer, @Nullable String[] answers) {
    if (!number.matches("\\d{1,3}") || answer.isBlank()) {
      return false;
    }
    int at = Integer.parseInt(number) - 1;
    if (at < 0 || at >= answers.length || answers[at] != null) {
      return false;
    }
    answers[at] = answer.strip();
    return true;
  }
}
