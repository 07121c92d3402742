package dev.visprog.tool;

import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a tool is called and what it means: the one description that feeds the checker, the prompt,
 * {@code visprog tools} and the documentation.
 *
 * @param name the tool's name in mixed case: {@code CropLeft}
 * @param aliases other spellings beyond case and underscores, which never matter
 * @param parameters in the order of positional arguments
 * @param result what it gives back
 * @param doc one sentence on what it does
 * @param nothingFound what it gives when there is nothing to work on; empty if that cannot be
 * @param example a step that calls it
 * @param resultFrame for a result that is a picture or regions: the parameter whose original
 *     picture it belongs to; null: a picture of its own
 */
public record Signature(
    String name,
    List<String> aliases,
    List<Parameter> parameters,
    Type result,
    String doc,
    String nothingFound,
    String example,
    @Nullable String resultFrame) {

  public Signature {
    aliases = List.copyOf(aliases);
    parameters = List.copyOf(parameters);
    if (!name.matches("[A-Z][A-Za-z0-9]*")) {
      throw new IllegalArgumentException(
          "got tool name '" + name + "', want letters and digits with a capital first");
    }
    require(!doc.isBlank(), name, "has no doc, want one sentence");
    require(!example.isBlank(), name, "has no example, want a step that calls it");
    Set<String> names = new HashSet<>();
    for (Parameter parameter : parameters) {
      require(
          names.add(parameter.name()), name, "has two parameters named '" + parameter.name() + "'");
    }
    for (Parameter parameter : parameters) {
      String frame = parameter.frame();
      require(
          frame == null || names.contains(frame),
          name,
          "has no parameter '" + frame + "' to frame");
    }
    require(
        resultFrame == null || names.contains(resultFrame),
        name,
        "has no parameter '" + resultFrame + "' to frame its result");
  }

  private static void require(boolean holds, String tool, String problem) {
    if (!holds) {
      throw new IllegalArgumentException("tool " + tool + " " + problem);
    }
  }

  /** Starts the signature of the tool {@code name}. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** The parameter that a program means by {@code spelling}; case and underscores do not matter. */
  public Optional<Parameter> parameter(String spelling) {
    String wanted = Spelling.normal(spelling);
    return parameters.stream().filter(p -> Spelling.normal(p.name()).equals(wanted)).findFirst();
  }

  /** {@code Loc(image: Image, object: Text, threshold: Number?) -> Regions}. */
  @Override
  public String toString() {
    return parameters.stream()
        .map(Parameter::toString)
        .collect(Collectors.joining(", ", name + "(", ") -> " + result));
  }

  /** Collects the parts of a {@link Signature}. */
  public static final class Builder {
    private final String name;
    private final List<String> aliases = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private String doc = "";
    private String nothingFound = "";
    private @Nullable String resultFrame;
    private boolean ownFrame;

    private Builder(String name) {
      this.name = name;
    }

    /** Further spellings of the name. */
    public Builder aliases(String... spellings) {
      aliases.addAll(List.of(spellings));
      return this;
    }

    /** One sentence on what the tool does. */
    public Builder doc(String sentence) {
      doc = sentence;
      return this;
    }

    /** What the tool gives when there is nothing to work on. */
    public Builder nothingFound(String outcome) {
      nothingFound = outcome;
      return this;
    }

    /** The next parameter, which every call must give. */
    public Builder takes(String parameter, Type type, String parameterDoc) {
      parameters.add(new Parameter(parameter, type, true, null, parameterDoc, frameOf(type)));
      return this;
    }

    /** The next parameter, which a call may leave out. */
    public Builder mayTake(String parameter, Type type, String parameterDoc) {
      parameters.add(new Parameter(parameter, type, false, null, parameterDoc, frameOf(type)));
      return this;
    }

    /** The next parameter, with the value it has when a call leaves it out. */
    public Builder mayTake(String parameter, Value defaultValue, String parameterDoc) {
      parameters.add(
          new Parameter(parameter, defaultValue.type(), false, defaultValue, parameterDoc, null));
      return this;
    }

    /** The next parameter: regions of the picture in parameter {@code picture}. */
    public Builder takesRegionsOf(String picture, String parameter, String parameterDoc) {
      parameters.add(new Parameter(parameter, Type.REGIONS, true, null, parameterDoc, picture));
      return this;
    }

    /** Says that the result is a picture (or has regions) of its own, not of an argument. */
    public Builder ownFrame() {
      ownFrame = true;
      return this;
    }

    /** Says that the result belongs to the picture of {@code parameter}. */
    public Builder framedBy(String parameter) {
      resultFrame = parameter;
      return this;
    }

    /**
     * Ends the signature.
     *
     * @throws IllegalArgumentException if something is missing or does not fit together
     */
    public Signature returns(Type result, String example) {
      String frame = resultFrame;
      boolean framed = result == Type.IMAGE || result == Type.REGIONS;
      if (frame == null && framed && !ownFrame) {
        frame = first(Type.IMAGE);
        frame = frame == null ? first(Type.REGIONS) : frame;
      }
      return new Signature(name, aliases, parameters, result, doc, nothingFound, example, frame);
    }

    /** Regions belong to the first picture of the call, or else to the first regions. */
    private @Nullable String frameOf(Type type) {
      if (type != Type.REGIONS) {
        return null;
      }
      String picture = first(Type.IMAGE);
      return picture == null ? first(Type.REGIONS) : picture;
    }

    private @Nullable String first(Type type) {
      return parameters.stream()
          .filter(p -> p.type() == type)
          .map(Parameter::name)
          .findFirst()
          .orElse(null);
    }
  }
}
