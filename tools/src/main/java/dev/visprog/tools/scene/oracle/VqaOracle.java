package dev.visprog.tools.scene.oracle;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.answer.Inquiries;
import dev.visprog.tools.scene.phrase.PhraseException;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Text;

/** Answers questions; one that it does not understand is an error, never a guess. */
final class VqaOracle implements OracleTool {
  private final KnownScenes scenes;

  VqaOracle(KnownScenes scenes) {
    this.scenes = scenes;
  }

  @Override
  public Signature signature() {
    return StandardSignatures.VQA;
  }

  @Override
  public Text call(Arguments arguments, ToolContext context) throws ToolException {
    View view = scenes.view(arguments.image("image"));
    try {
      String answer = Inquiries.read(arguments.text("question")).answer(view);
      context.score("probability", CERTAIN);
      return new Text(answer);
    } catch (PhraseException e) {
      throw new ToolException("the oracle " + e.getMessage(), e);
    }
  }
}
