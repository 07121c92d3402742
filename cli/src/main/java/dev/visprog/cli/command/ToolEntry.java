package dev.visprog.cli.command;

import dev.visprog.tool.Form;
import dev.visprog.tool.Restriction;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.Toolbox;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one word that programs may call.
 *
 * @param signature how it is called
 * @param missing what it lacks; null if it is ready
 * @param restriction what it can do all the same; null if that is nothing, or everything
 */
record ToolEntry(Signature signature, @Nullable String missing, @Nullable Restriction restriction) {

  /** The tools, then the forms of the language. */
  static List<ToolEntry> all(Toolbox tools) {
    return Stream.concat(
            tools.tools().stream().map(ToolEntry::of),
            Arrays.stream(Form.values()).map(form -> new ToolEntry(form.signature(), null, null)))
        .toList();
  }

  private static ToolEntry of(Tool tool) {
    return new ToolEntry(
        tool.signature(), tool.missing().orElse(null), tool.restriction().orElse(null));
  }

  boolean ready() {
    return missing == null;
  }

  /** Whether some calls work although something is missing. */
  boolean readyInPart() {
    return missing != null && restriction != null;
  }
}
