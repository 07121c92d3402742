package dev.visprog.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON text and the path to it. Every way to read it checks, and says on failure
 * where, what was got and what is wanted.
 *
 * @param node the value
 * @param path such as {@code steps[2].output}; empty for the whole text
 */
record JsonPlace(JsonNode node, String path) {
  private static final int LONGEST_QUOTE = 40;

  /** The value of a field of this object. */
  JsonPlace at(String key) throws TraceFormatException {
    JsonNode child = object("an object").node.get(key);
    if (child == null) {
      throw new TraceFormatException("%s: got no field '%s', want one".formatted(place(), key));
    }
    return new JsonPlace(child, path.isEmpty() ? key : path + "." + key);
  }

  /** This object, once it is known to have no other fields. */
  JsonPlace only(String... keys) throws TraceFormatException {
    Set<String> known = Set.of(keys);
    for (Iterator<String> names = object("an object").node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw new TraceFormatException(
            "%s: got the unknown field %s, want only %s"
                .formatted(place(), quote(name), String.join(", ", keys)));
      }
    }
    return this;
  }

  /** The fields of this object in the order of the text. */
  List<Map.Entry<String, JsonPlace>> fields() throws TraceFormatException {
    List<Map.Entry<String, JsonPlace>> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : object("an object").node.properties()) {
      String key = field.getKey();
      String name = key.length() <= LONGEST_QUOTE ? key : quote(key);
      fields.add(Map.entry(key, new JsonPlace(field.getValue(), path + "." + name)));
    }
    return fields;
  }

  List<JsonPlace> list() throws TraceFormatException {
    if (!node.isArray()) {
      throw wrong("a list");
    }
    List<JsonPlace> places = new ArrayList<>(node.size());
    for (JsonNode child : node) {
      places.add(new JsonPlace(child, path + "[" + places.size() + "]"));
    }
    return places;
  }

  boolean isNull() {
    return node.isNull();
  }

  String text() throws TraceFormatException {
    if (!node.isTextual()) {
      throw wrong("a text");
    }
    return node.textValue();
  }

  @Nullable String textOrNull() throws TraceFormatException {
    return isNull() ? null : text();
  }

  List<String> texts() throws TraceFormatException {
    List<String> texts = new ArrayList<>();
    for (JsonPlace place : list()) {
      texts.add(place.text());
    }
    return texts;
  }

  boolean truth() throws TraceFormatException {
    if (!node.isBoolean()) {
      throw wrong("true or false");
    }
    return node.booleanValue();
  }

  int whole(int least, int most) throws TraceFormatException {
    return (int) whole((long) least, (long) most);
  }

  long whole(long least, long most) throws TraceFormatException {
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.longValue() < least
        || node.longValue() > most) {
      throw wrong("a whole number from %d to %d".formatted(least, most));
    }
    return node.longValue();
  }

  /** A finite number. */
  double number(double least, double most) throws TraceFormatException {
    double number = node.isNumber() ? node.doubleValue() : Double.NaN;
    if (!(number >= least && number <= most)) {
      throw wrong(
          most == Double.MAX_VALUE
              ? "a finite number"
              : "a number from %s to %s".formatted(least, most));
    }
    return number;
  }

  /** A number, or one of the texts that stand for what JSON has no number for. */
  double anyNumber() throws TraceFormatException {
    if (!node.isTextual()) {
      return number(-Double.MAX_VALUE, Double.MAX_VALUE);
    }
    return switch (node.textValue()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw wrong("a number, 'NaN', 'Infinity' or '-Infinity'");
    };
  }

  /** One of the constants that are allowed. */
  <E extends Enum<E>> E oneOf(List<E> constants) throws TraceFormatException {
    String name = text();
    for (E constant : constants) {
      if (EnumNames.of(constant).equals(name)) {
        return constant;
      }
    }
    throw wrong(
        constants.stream().map(EnumNames::of).collect(Collectors.joining(", ", "one of ", "")));
  }

  /** The problem that something else should stand here. */
  TraceFormatException wrong(String wanted) {
    return new TraceFormatException("%s: got %s, want %s".formatted(place(), got(), wanted));
  }

  private JsonPlace object(String wanted) throws TraceFormatException {
    if (!node.isObject()) {
      throw wrong(wanted);
    }
    return this;
  }

  private String place() {
    return path.isEmpty() ? "trace" : path;
  }

  private String got() {
    if (node.isTextual()) {
      return quote(node.textValue());
    }
    if (node.isObject()) {
      return "an object";
    }
    if (node.isArray()) {
      return "a list of " + node.size();
    }
    return shortened(node.asText());
  }

  static String quote(String text) {
    return "'" + shortened(text) + "'";
  }

  private static String shortened(String text) {
    String start = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    return start.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}]", "?");
  }
}
