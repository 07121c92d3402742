package dev.visprog.prompts.prompt;

import dev.visprog.tool.Parameter;
import dev.visprog.tool.Restriction;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.Toolbox;
import dev.visprog.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells a language model what it may call. */
final class ToolText {
  private final Map<String, String> notes;

  /**
   * With further advice.
   *
   * @param notes lines {@code Loc: …} by tool
   */
  ToolText(String notes) {
    this.notes =
        notes
            .lines()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(line -> line[0], line -> line[1]));
  }

  /** The tools that may be called, and of those that work in part what they can do. */
  String of(Toolbox tools) {
    return tools.usable().stream().map(this::of).collect(Collectors.joining("\n\n"));
  }

  private String of(Tool tool) {
    Signature signature = tool.signature();
    List<String> lines = new ArrayList<>();
    lines.add(signature.toString());
    String nothing = signature.nothingFound();
    lines.add(
        signature.doc() + (nothing.isEmpty() ? "" : " Where there is nothing: " + nothing + "."));
    Optional<Restriction> restriction = tool.restriction();
    restriction.map(ToolText::only).ifPresent(lines::add);
    String note = notes.get(signature.name());
    if (note != null && restriction.isEmpty()) {
      lines.add(note);
    }
    for (Parameter parameter : signature.parameters()) {
      boolean isTold =
          restriction.filter(one -> one.parameter().equals(parameter.name())).isPresent();
      if (!isTold && !isPlain(parameter, signature)) {
        lines.add("- " + parameter.name() + ": " + parameter.doc());
      }
    }
    lines.add(restriction.map(Restriction::example).orElse(signature.example()));
    return String.join("\n", lines);
  }

  private static String only(Restriction restriction) {
    return "Here only these work: %s=%s. Do not call it with anything else."
        .formatted(
            restriction.parameter(),
            restriction.values().stream()
                .map(value -> "'" + value + "'")
                .collect(Collectors.joining(", ")));
  }

  /** A picture, or regions of it, explain themselves unless there are two of them. */
  private static boolean isPlain(Parameter parameter, Signature signature) {
    Type type = parameter.type();
    return (type == Type.IMAGE || type == Type.REGIONS)
        && parameter.required()
        && signature.parameters().stream().filter(other -> other.type() == type).count() == 1;
  }
}
