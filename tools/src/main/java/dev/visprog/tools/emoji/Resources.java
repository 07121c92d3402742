package dev.visprog.tools.emoji;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;

/**
 * The data files of this package. They are part of the program, so a missing one is our mistake.
 */
final class Resources {
  private static final JsonFactory JSON = new JsonFactory();

  private Resources() {}

  /** What is done with an open file. */
  @FunctionalInterface
  interface Reading<T> {
    T read(JsonParser json) throws IOException;
  }

  static <T> T read(String name, Reading<T> reading) {
    InputStream stream = Resources.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the resource " + name + " is not in this build");
    }
    try (stream;
        JsonParser json = JSON.createParser(stream)) {
      return reading.read(json);
    } catch (IOException e) {
      throw new IllegalStateException("the resource " + name + " cannot be read", e);
    }
  }

  /**
   * Moves to the value of a field of the object that {@code json} is in, over the fields before it.
   *
   * @return whether there is such a field
   */
  static boolean enter(JsonParser json, String field) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = json.currentName().equals(field);
      json.nextToken();
      if (wanted) {
        return true;
      }
      json.skipChildren();
    }
    return false;
  }
}
