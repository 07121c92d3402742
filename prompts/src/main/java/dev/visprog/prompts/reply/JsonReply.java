package dev.visprog.prompts.reply;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Programs in JSON, as models give that were asked for it, or that like it: {@code {"program":
 * "…"}}, or a list of steps.
 */
final class JsonReply {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> NAMES = Set.of("program", "steps", "code", "answer");

  /** Blanks, a code fence, and the first bracket. */
  private static final Pattern HEAD =
      Pattern.compile("[\\s\\ufeff]*+(```[a-zA-Z]{0,12}+[\\s]*+)?[\\[{]");

  private static final Pattern OBJECT = Pattern.compile("\\{\\s{0,20}\"(program|steps|code)\"");

  private JsonReply() {}

  /** The program text inside a JSON object or array, or else the reply as it is. */
  static String unwrapped(String reply) {
    int start = firstBracket(reply);
    if (start < 0) {
      return reply;
    }
    try (JsonParser parser = JSON.createParser(reply.substring(start))) {
      String program = program(parser);
      return program.isBlank() ? reply : program;
    } catch (IOException e) {
      return reply; // not JSON after all
    }
  }

  /** The start of the reply itself, or of an object with a program somewhere in it. */
  private static int firstBracket(String reply) {
    Matcher head = HEAD.matcher(reply);
    if (head.lookingAt()) {
      return head.end() - 1;
    }
    Matcher object = OBJECT.matcher(reply);
    return object.find() ? object.start() : -1;
  }

  private static String program(JsonParser parser) throws IOException {
    StringBuilder lines = new StringBuilder();
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_ARRAY) {
      texts(parser, lines);
    } else if (first == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = NAMES.contains(parser.currentName());
        JsonToken value = parser.nextToken();
        if (wanted && value == JsonToken.VALUE_STRING) {
          lines.append(parser.getText()).append('\n');
        } else if (wanted && value == JsonToken.START_ARRAY) {
          texts(parser, lines);
        } else {
          parser.skipChildren();
        }
      }
    }
    return lines.toString();
  }

  private static void texts(JsonParser parser, StringBuilder lines) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.VALUE_STRING) {
        lines.append(parser.getText()).append('\n');
      } else {
        parser.skipChildren();
      }
    }
  }
}
