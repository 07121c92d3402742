package dev.visprog.tools.embed;

import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import java.util.List;
import java.util.Optional;

/** How the names of classes are put to a model of pictures and texts. */
public interface ClassPrompts {
  /**
   * The sentences for some classes.
   *
   * @return for each class one sentence or more, of which the mean stands for the class
   */
  List<List<String>> of(List<String> classes, ToolContext context) throws ToolException;

  /** Which prompts these are, for caches; empty if results must not be kept. */
  Optional<String> revision();
}
