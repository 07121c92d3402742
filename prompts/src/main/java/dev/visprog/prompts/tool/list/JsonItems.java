package dev.visprog.prompts.tool.list;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Items in JSON: the texts of the first array, or the first text of each object in it. */
final class JsonItems {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonItems() {}

  /** The items as they stand there; empty if there is no JSON; those before the place if broken. */
  static List<String> in(String said) {
    List<String> items = new ArrayList<>();
    int start = said.startsWith("{") || said.startsWith("[") ? 0 : said.indexOf("[\"");
    if (start < 0) {
      return items;
    }
    try (JsonParser parser = JSON.createParser(said.substring(start))) {
      JsonToken token = parser.nextToken();
      while (token != null && token != JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      while (token != null && (token = parser.nextToken()) != JsonToken.END_ARRAY) {
        if (token == JsonToken.START_OBJECT) {
          addFirstText(parser, items);
        } else if (token != null && token.isScalarValue()) {
          items.add(parser.getText());
        }
      }
    } catch (IOException e) {
      return items;
    }
    return items;
  }

  private static void addFirstText(JsonParser parser, List<String> items) throws IOException {
    boolean found = false;
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      if (token == JsonToken.VALUE_STRING && !found) {
        items.add(parser.getText());
        found = true;
      } else {
        parser.skipChildren();
      }
    }
  }
}
