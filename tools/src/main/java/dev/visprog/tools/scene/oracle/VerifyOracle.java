package dev.visprog.tools.scene.oracle;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.phrase.PhraseException;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Regions;
import java.util.function.Predicate;

/** Keeps the regions that mark something of which the attribute is true. */
final class VerifyOracle implements OracleTool {
  private final KnownScenes scenes;

  VerifyOracle(KnownScenes scenes) {
    this.scenes = scenes;
  }

  @Override
  public Signature signature() {
    return StandardSignatures.VERIFY;
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    View view = scenes.view(arguments.image("image"));
    Regions regions = arguments.regions("object");
    try {
      Predicate<Seen> holds = Phrase.readCondition(arguments.text("attribute")).in(view);
      Recognition recognition = new Recognition(view);
      return new Regions(
          regions.frame(),
          regions.list().stream()
              .filter(region -> recognition.of(region).filter(holds).isPresent())
              .toList());
    } catch (PhraseException e) {
      context.warn("kept no region: the oracle " + e.getMessage());
      return Regions.none(regions.frame());
    }
  }
}
