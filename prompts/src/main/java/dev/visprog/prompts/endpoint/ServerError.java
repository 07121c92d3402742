package dev.visprog.prompts.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What an endpoint said instead of a reply.
 *
 * @param status the HTTP status
 * @param message its own words, in one line and without the key; may be empty
 * @param subject the parameter and the code that it names, in lower case; may be empty
 */
record ServerError(int status, String message, String subject) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int UNPROCESSABLE = 422;
  private static final int LONGEST_MESSAGE = 300;

  /** Reads {@code {"error": {"message": …, "param": …, "code": …}}} and its relatives. */
  static ServerError read(int status, byte[] body, Secrets secrets) {
    try {
      JsonNode root = JSON.readTree(new String(body, StandardCharsets.UTF_8));
      JsonNode error = root.path("error");
      JsonNode of = error.isObject() ? error : root;
      String message =
          error.isTextual()
              ? error.asText()
              : first(of.path("message"), of.path("detail"), of.path("msg"));
      String subject = first(of.path("param")) + " " + first(of.path("code"));
      return new ServerError(
          status, line(secrets.scrub(message)), subject.strip().toLowerCase(Locale.ROOT));
    } catch (JsonProcessingException e) {
      return new ServerError(status, "", ""); // a page for people, of a proxy perhaps
    }
  }

  /** What an endpoint would say that ignores a parameter. */
  static ServerError about(String parameter) {
    return new ServerError(UNPROCESSABLE, "", parameter);
  }

  private static String first(JsonNode... nodes) {
    for (JsonNode node : nodes) {
      if (node.isTextual()) {
        return node.asText();
      }
    }
    return "";
  }

  private static String line(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip().replaceFirst("\\.$", "");
    return line.length() <= LONGEST_MESSAGE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_MESSAGE / 2)) + "…";
  }

  /** Its own words, to be put behind a sentence of ours. */
  String quoted() {
    return message.isEmpty() ? "" : " (it says: " + message + ")";
  }

  /** Whether it speaks of {@code word}, by parameter or in its message. */
  boolean mentions(String word) {
    return subject.contains(word) || message.toLowerCase(Locale.ROOT).contains(word);
  }

  /** Whether asking again cannot help, as when the account is empty. */
  boolean outOfQuota() {
    return subject.contains("insufficient_quota") || subject.contains("billing");
  }
}
