package dev.visprog.tools.sketch;

import dev.visprog.tool.BatchTool;
import dev.visprog.tool.Spelling;
import dev.visprog.tool.Tool;
import dev.visprog.tool.Toolbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tools that small models for drawn scenes serve. They say what those models do not know: pictures
 * that do not look drawn, and words of another world. Words that mean the same as one that the
 * models know are put to them as that one; nothing is found of what they cannot know.
 */
public final class SketchTools {
  private SketchTools() {}

  /**
   * The same toolbox with such tools in it.
   *
   * @param served the names of the tools that those models serve, in any spelling
   */
  public static Toolbox in(Toolbox tools, Collection<String> served) {
    Set<String> names = new HashSet<>();
    served.forEach(name -> names.add(Spelling.normal(name)));
    Looks looks = new Looks();
    List<Tool> changed = new ArrayList<>();
    for (Tool tool : tools.tools()) {
      if (names.contains(Spelling.normal(tool.signature().name()))) {
        changed.add(
            tool instanceof BatchTool batch
                ? new SketchBatch(batch, new SketchTool(tool, looks))
                : new SketchTool(tool, looks));
      }
    }
    return tools.with(changed);
  }
}
