package dev.visprog.tools.scene.oracle;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.answer.Likeness;
import dev.visprog.tools.scene.phrase.PhraseException;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Number;

/** Tells which share of a text is true of a picture. */
final class SimilarityOracle implements OracleTool {
  private final KnownScenes scenes;

  SimilarityOracle(KnownScenes scenes) {
    this.scenes = scenes;
  }

  @Override
  public Signature signature() {
    return StandardSignatures.SIMILARITY;
  }

  @Override
  public Number call(Arguments arguments, ToolContext context) throws ToolException {
    View view = scenes.view(arguments.image("image"));
    try {
      return new Number(Likeness.of(arguments.text("text"), view));
    } catch (PhraseException e) {
      throw new ToolException("the oracle cannot compare a text: " + e.getMessage(), e);
    }
  }
}
