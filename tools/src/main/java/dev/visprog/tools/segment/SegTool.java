package dev.visprog.tools.segment;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelTool;
import dev.visprog.value.Image;
import dev.visprog.value.Regions;

/** Divides pictures into regions with soft masks: things, and materials such as the sky. */
public final class SegTool extends ModelTool<Segmenter> {
  /** A tool that asks {@code model}. */
  public SegTool(Segmenter model) {
    super(StandardSignatures.SEG, model);
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    return new Regions(image.frame(), model().divide(image, context));
  }
}
