package dev.visprog.tools.segment;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Image;
import dev.visprog.value.Regions;
import java.util.Optional;

/** Divides pictures into regions with soft masks: things, and materials such as the sky. */
public final class SegTool implements Tool, AutoCloseable {
  private final Segmenter model;

  /** A tool that asks {@code model}. */
  public SegTool(Segmenter model) {
    this.model = model;
  }

  @Override
  public Signature signature() {
    return StandardSignatures.SEG;
  }

  @Override
  public Optional<String> revision() {
    return model.revision().map(of -> PlainTool.REVISION + "+" + of);
  }

  @Override
  public Optional<String> missing() {
    return model.missing();
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    return new Regions(image.frame(), model.divide(image, context));
  }

  /** Lets go of the model; a later call loads it again. */
  @Override
  public void close() {
    model.close();
  }
}
