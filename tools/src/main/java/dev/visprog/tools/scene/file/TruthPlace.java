package dev.visprog.tools.scene.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.value.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value in a truth file and the path to it. Every way to read it checks, and says on failure
 * where, what was got and what is wanted.
 *
 * @param node the value
 * @param path such as {@code objects[2].box}; empty for the whole file
 */
record TruthPlace(JsonNode node, String path) {
  private static final int LONGEST_QUOTE = 40;

  /** The value of a field of this object. */
  TruthPlace at(String key) throws SceneReadException {
    TruthPlace child = atOrNull(key);
    if (child == null) {
      throw problem("got no field '" + key + "', want one");
    }
    return child;
  }

  /** The value of a field of this object; null if there is no such field, or a null in it. */
  @Nullable TruthPlace atOrNull(String key) throws SceneReadException {
    if (!node.isObject()) {
      throw wrong("an object");
    }
    JsonNode child = node.get(key);
    return child == null || child.isNull()
        ? null
        : new TruthPlace(child, path.isEmpty() ? key : path + "." + key);
  }

  /** This object, once it is known to have no other fields. */
  TruthPlace only(String... keys) throws SceneReadException {
    if (!node.isObject()) {
      throw wrong("an object");
    }
    Set<String> known = Set.of(keys);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!known.contains(field.getKey())) {
        throw problem(
            "got the unknown field %s, want only %s"
                .formatted(quote(field.getKey()), String.join(", ", keys)));
      }
    }
    return this;
  }

  List<TruthPlace> list(int most) throws SceneReadException {
    if (!node.isArray() || node.size() > most) {
      throw wrong("a list of at most " + most);
    }
    List<TruthPlace> places = new ArrayList<>(node.size());
    for (JsonNode child : node) {
      places.add(new TruthPlace(child, path + "[" + places.size() + "]"));
    }
    return places;
  }

  String text() throws SceneReadException {
    if (!node.isTextual()) {
      throw wrong("a text");
    }
    return node.textValue();
  }

  int whole(int least, int most) throws SceneReadException {
    if (!node.isIntegralNumber()
        || !node.canConvertToInt()
        || node.intValue() < least
        || node.intValue() > most) {
      throw wrong("a whole number from %d to %d".formatted(least, most));
    }
    return node.intValue();
  }

  /** A part of a whole, above 0 to 1. */
  double share() throws SceneReadException {
    double number = node.isNumber() ? node.doubleValue() : Double.NaN;
    if (!(number > 0 && number <= 1)) {
      throw wrong("a number above 0, at most 1");
    }
    return number;
  }

  /** Left, top, right and bottom of a box that is not empty and lies within another. */
  Box box(Box within) throws SceneReadException {
    String wanted = "[left, top, right, bottom] inside " + within;
    if (!node.isArray() || node.size() != 4) {
      throw wrong(wanted);
    }
    int[] edges = new int[4];
    for (int i = 0; i < 4; i++) {
      JsonNode edge = node.get(i);
      if (!edge.isIntegralNumber() || !edge.canConvertToInt()) {
        throw wrong(wanted);
      }
      edges[i] = edge.intValue();
    }
    if (edges[0] < within.x0()
        || edges[1] < within.y0()
        || edges[2] > within.x1()
        || edges[3] > within.y1()
        || edges[0] >= edges[2]
        || edges[1] >= edges[3]) {
      throw wrong(wanted);
    }
    return new Box(edges[0], edges[1], edges[2], edges[3]);
  }

  /** A word that stands for something. */
  <T> T word(Function<String, Optional<T>> named, List<String> words) throws SceneReadException {
    Optional<T> meant = named.apply(text());
    return meant.orElseThrow(() -> wrong("one of " + String.join(", ", words)));
  }

  /** The problem that something else should stand here. */
  SceneReadException wrong(String wanted) {
    return problem("got %s, want %s".formatted(got(), wanted));
  }

  private SceneReadException problem(String problem) {
    return new SceneReadException(path.isEmpty() ? problem : path + ": " + problem);
  }

  private String got() {
    if (node.isTextual()) {
      return quote(node.textValue());
    }
    if (node.isObject()) {
      return "an object";
    }
    if (node.isMissingNode()) {
      return "nothing";
    }
    return shortened(node.toString());
  }

  static String quote(String text) {
    return "'" + shortened(text) + "'";
  }

  private static String shortened(String text) {
    String start = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    return start.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}]", "?");
  }
}
