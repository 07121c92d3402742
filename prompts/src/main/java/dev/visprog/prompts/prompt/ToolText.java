package dev.visprog.prompts.prompt;

import dev.visprog.tool.Parameter;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.Toolbox;
import dev.visprog.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** The tools that lack nothing. */
  String of(Toolbox tools) {
    return tools.ready().stream()
        .map(Tool::signature)
        .map(this::of)
        .collect(Collectors.joining("\n\n"));
  }

  private String of(Signature signature) {
    List<String> lines = new ArrayList<>();
    lines.add(signature.toString());
    String nothing = signature.nothingFound();
    lines.add(
        signature.doc() + (nothing.isEmpty() ? "" : " Where there is nothing: " + nothing + "."));
    String note = notes.get(signature.name());
    if (note != null) {
      lines.add(note);
    }
    for (Parameter parameter : signature.parameters()) {
      if (!isPlain(parameter, signature)) {
        lines.add("- " + parameter.name() + ": " + parameter.doc());
      }
    }
    lines.add(signature.example());
    return String.join("\n", lines);
  }

  /** A picture, or regions of it, explain themselves unless there are two of them. */
  private static boolean isPlain(Parameter parameter, Signature signature) {
    Type type = parameter.type();
    return (type == Type.IMAGE || type == Type.REGIONS)
        && parameter.required()
        && signature.parameters().stream().filter(other -> other.type() == type).count() == 1;
  }
}
