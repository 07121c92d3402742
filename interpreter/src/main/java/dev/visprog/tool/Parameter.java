package dev.visprog.tool;

import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a tool.
 *
 * @param name as programs write it, lower case: {@code image}
 * @param type what it takes
 * @param required whether a call without it is an error
 * @param defaultValue what an optional parameter holds when it is not given; null: nothing
 * @param doc half a sentence, lower case, no full stop
 * @param frame for regions (and further pictures): the parameter whose picture they must belong to;
 *     null: any picture
 */
public record Parameter(
    String name,
    Type type,
    boolean required,
    @Nullable Value defaultValue,
    String doc,
    @Nullable String frame) {
  public Parameter {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException(
          "got parameter name '" + name + "', want lower-case letters, digits and _");
    }
    Objects.requireNonNull(type, "type");
    if (doc.isBlank()) {
      throw new IllegalArgumentException(
          "parameter '" + name + "' has no doc, want half a sentence");
    }
    if (required && defaultValue != null) {
      throw new IllegalArgumentException(
          "parameter '" + name + "' is required and has a default, want one of the two");
    }
    if (defaultValue != null && !type.accepts(defaultValue.type())) {
      throw new IllegalArgumentException(
          "parameter '%s' has a default of type %s, want %s"
              .formatted(name, defaultValue.type(), type));
    }
  }

  /** {@code image: Image}, {@code max: Number = 20}, {@code category: Text?}. */
  @Override
  public String toString() {
    if (defaultValue != null) {
      return name + ": " + type + " = " + defaultValue.summary();
    }
    return name + ": " + type + (required ? "" : "?");
  }
}
