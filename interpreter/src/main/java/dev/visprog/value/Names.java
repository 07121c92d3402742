package dev.visprog.value;

import java.util.Arrays;
import java.util.List;

/**
 * A list of texts: categories, names of people.
 *
 * @param values the texts in order; may be empty
 */
public record Names(List<String> values) implements Value {
  public Names {
    values = List.copyOf(values);
  }

  /** Reads {@code cat, dog, horse}: parts are trimmed, empty parts dropped. */
  public static Names ofCommaSeparated(String text) {
    return new Names(
        Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList());
  }

  @Override
  public Type type() {
    return Type.NAMES;
  }

  @Override
  public String summary() {
    return values.isEmpty() ? "no names" : Summaries.line(String.join(", ", values));
  }

  @Override
  public void addTo(ContentHash hash) {
    hash.add("names").add(values.size());
    values.forEach(hash::add);
  }
}
