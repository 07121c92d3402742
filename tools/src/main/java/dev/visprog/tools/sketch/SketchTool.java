package dev.visprog.tools.sketch;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.wrap.WrappedTool;
import dev.visprog.value.Image;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;

/** A tool that a small model for drawn scenes serves. It owns the tool that knows nothing of it. */
final class SketchTool extends WrappedTool {
  private static final String NOT_DRAWN =
      "the picture does not look drawn, and the models of the pack sketch know drawn scenes alone: for"
          + " photographs 'visprog models pull photo' fetches others";

  private final Looks looks;

  SketchTool(Tool tool, Looks looks) {
    super(tool, "in words of drawn scenes 1");
    this.looks = looks;
  }

  @Override
  public Value call(Arguments arguments, ToolContext context) throws ToolException {
    Wording wording = wording(arguments);
    warn(arguments, wording, context);
    return wording.isHopeless()
        ? nothing(arguments)
        : wording.answer(tool().call(wording.arguments(), context));
  }

  /** Says what the models do not know of the words, and of the picture if it is a whole one. */
  void warn(Arguments arguments, Wording wording, ToolContext context) {
    if (arguments.find("image").orElse(null) instanceof Image picture
        && picture.frame().equals(picture.frame().whole())
        && !looks.isDrawn(picture)) {
      context.warn(NOT_DRAWN);
    }
    wording.caution().ifPresent(context::warn);
  }

  Wording wording(Arguments arguments) {
    return new Wording(signature(), arguments);
  }

  static Regions nothing(Arguments arguments) {
    return Regions.none(arguments.image("image").frame());
  }
}
