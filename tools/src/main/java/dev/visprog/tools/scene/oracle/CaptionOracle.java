package dev.visprog.tools.scene.oracle;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.answer.Caption;
import dev.visprog.value.Text;

/** Describes what a picture shows. */
final class CaptionOracle implements OracleTool {
  private final KnownScenes scenes;

  CaptionOracle(KnownScenes scenes) {
    this.scenes = scenes;
  }

  @Override
  public Signature signature() {
    return StandardSignatures.CAPTION;
  }

  @Override
  public Text call(Arguments arguments, ToolContext context) throws ToolException {
    return new Text(Caption.of(scenes.view(arguments.image("image"))));
  }
}
