package dev.visprog.tool;

import dev.visprog.value.Image;
import dev.visprog.value.Names;
import dev.visprog.value.Number;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of one call, by parameter name, checked against the signature: what is required is
 * there, every value has its parameter's type, and regions are given in the frame of the picture
 * that they belong to (moved and cut to it where they were found in another part of the same
 * original).
 */
public final class Arguments {
  private final Signature signature;
  private final Map<String, Value> values;
  private final List<String> notes;

  private Arguments(Signature signature, Map<String, Value> values, List<String> notes) {
    this.signature = signature;
    this.values = values;
    this.notes = List.copyOf(notes);
  }

  /**
   * Binds values to a signature's parameters. Defaults are filled in, a text where names are wanted
   * is split at its commas, and regions are moved into the frame of their picture.
   *
   * @param given values by parameter name
   * @throws ToolException if a value is missing, has the wrong type, or belongs to another picture
   */
  public static Arguments bind(Signature signature, Map<String, Value> given) throws ToolException {
    Map<String, Value> bound = new LinkedHashMap<>();
    for (Parameter parameter : signature.parameters()) {
      Value value = given.getOrDefault(parameter.name(), parameter.defaultValue());
      if (value != null) {
        bound.put(parameter.name(), fit(value, parameter));
      } else if (parameter.required()) {
        throw new ToolException("argument '" + parameter.name() + "' is missing");
      }
    }
    for (String name : given.keySet()) {
      if (!bound.containsKey(name)) {
        throw new ToolException("there is no argument '" + name + "'");
      }
    }
    List<String> notes = new ArrayList<>();
    for (Parameter parameter : signature.parameters()) {
      if (bound.get(parameter.name()) instanceof Regions regions && parameter.frame() != null) {
        Regions moved = reframe(regions, parameter, bound);
        bound.put(parameter.name(), moved);
        if (moved.size() < regions.size()) {
          notes.add(
              "%d of %d regions given as '%s' lie outside the picture, left out"
                  .formatted(regions.size() - moved.size(), regions.size(), parameter.name()));
        }
      }
    }
    return new Arguments(signature, bound, notes);
  }

  private static Value fit(Value value, Parameter parameter) throws ToolException {
    if (parameter.type() == Type.NAMES && value instanceof Text text) {
      return Names.ofCommaSeparated(text.value());
    }
    if (!parameter.type().accepts(value.type())) {
      throw new ToolException(
          "argument '%s' got %s (%s), want %s"
              .formatted(parameter.name(), value.type(), value.summary(), parameter.type()));
    }
    return value;
  }

  /** Regions of a picture move into that picture's frame; regions of regions meet in the whole. */
  private static Regions reframe(Regions regions, Parameter parameter, Map<String, Value> bound)
      throws ToolException {
    Value anchor = bound.get(parameter.frame());
    try {
      if (anchor instanceof Image image) {
        return regions.in(image.frame());
      }
      if (anchor instanceof Regions other && !other.frame().equals(regions.frame())) {
        bound.put(parameter.frame(), other.in(other.frame().whole()));
        return regions.in(other.frame().whole());
      }
      return regions;
    } catch (IllegalArgumentException e) {
      throw new ToolException(
          "argument '%s': %s than '%s'"
              .formatted(parameter.name(), e.getMessage(), parameter.frame()),
          e);
    }
  }

  /** The picture given for {@code name}. */
  public Image image(String name) {
    return get(name, Image.class);
  }

  /** The regions given for {@code name}, in the frame of their picture. */
  public Regions regions(String name) {
    return get(name, Regions.class);
  }

  /** The text given for {@code name}. */
  public String text(String name) {
    return get(name, Text.class).value();
  }

  /** The number given for {@code name}. */
  public double number(String name) {
    return get(name, Number.class).value();
  }

  /**
   * The whole number given for {@code name}.
   *
   * @throws ToolException if it is not whole or lies outside the bounds, both inside
   */
  public int integer(String name, int least, int most) throws ToolException {
    double number = number(name);
    if (number != Math.rint(number) || number < least || number > most) {
      throw new ToolException(
          "argument '%s' got %s, want a whole number from %d to %d"
              .formatted(name, Number.format(number), least, most));
    }
    return (int) number;
  }

  /** The truth given for {@code name}. */
  public boolean truth(String name) {
    return get(name, Truth.class).value();
  }

  /** The names given for {@code name}. */
  public Names names(String name) {
    return get(name, Names.class);
  }

  /** The value given for {@code name}, or its default; empty if there is neither. */
  public Optional<Value> find(String name) {
    if (signature.parameter(name).isEmpty()) {
      throw new IllegalArgumentException(signature.name() + " has no parameter '" + name + "'");
    }
    return Optional.ofNullable(values.get(name));
  }

  /** All values by parameter name, in the order of the signature. */
  public Map<String, Value> asMap() {
    return Collections.unmodifiableMap(values);
  }

  /** What the user should know of how the arguments were fitted, such as regions left out. */
  public List<String> notes() {
    return notes;
  }

  private <V extends Value> V get(String name, Class<V> type) {
    return find(name)
        .map(type::cast)
        .orElseThrow(
            () -> new IllegalArgumentException("argument '" + name + "' is not there: use find"));
  }
}
