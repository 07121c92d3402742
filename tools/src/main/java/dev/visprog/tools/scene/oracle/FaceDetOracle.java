package dev.visprog.tools.scene.oracle;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Regions;
import java.util.Optional;

/** Finds the faces of people and those that are alone, larger ones first. */
final class FaceDetOracle implements OracleTool {
  private final KnownScenes scenes;

  FaceDetOracle(KnownScenes scenes) {
    this.scenes = scenes;
  }

  @Override
  public Signature signature() {
    return StandardSignatures.FACE_DET;
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    View view = scenes.view(arguments.image("image"));
    return new Regions(
        view.frame(),
        view.faces().stream()
            .map(face -> Marks.head(view, face))
            .flatMap(Optional::stream)
            .toList());
  }
}
