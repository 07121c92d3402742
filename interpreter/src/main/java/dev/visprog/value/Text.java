package dev.visprog.value;

import java.util.Objects;

/**
 * A piece of text: an answer, a question, a label.
 *
 * @param value the text, never trimmed or changed
 */
public record Text(String value) implements Value {
  public Text {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public Type type() {
    return Type.TEXT;
  }

  @Override
  public String summary() {
    return Summaries.line(value);
  }

  @Override
  public void addTo(ContentHash hash) {
    hash.add("text").add(value);
  }
}
