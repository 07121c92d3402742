package dev.visprog.tool;

import java.util.List;

/**
 * What a tool can do although it lacks something: only calls in which one text argument has one of
 * a few values. Planners may use such a tool within these bounds.
 *
 * @param parameter the name of the parameter that is restricted
 * @param values what it may be, exactly so
 * @param example a step that keeps to it
 */
public record Restriction(String parameter, List<String> values, String example) {
  public Restriction {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("got no value for '" + parameter + "', want at least one");
    }
  }

  /** Whether a call with this argument can be served. */
  public boolean allows(String value) {
    return values.contains(value);
  }
}
