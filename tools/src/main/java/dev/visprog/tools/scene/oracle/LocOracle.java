package dev.visprog.tools.scene.oracle;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.geometry.Half;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.phrase.PhraseException;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Frame;
import dev.visprog.value.Number;
import dev.visprog.value.Regions;
import java.util.List;
import java.util.Optional;

/** Finds what a phrase means, larger things first, as boxes labelled with the phrase. */
final class LocOracle implements OracleTool {
  private final KnownScenes scenes;

  LocOracle(KnownScenes scenes) {
    this.scenes = scenes;
  }

  @Override
  public Signature signature() {
    return StandardSignatures.LOC;
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    Frame frame = arguments.image("image").frame();
    String object = arguments.text("object");
    checkThreshold(arguments);
    Optional<Half> half = Half.named(object);
    if (half.isPresent()) {
      return new Regions(frame, List.of(half.get().region(frame)));
    }
    View view = scenes.view(arguments.image("image"));
    try {
      String label = object.strip();
      return new Regions(
          frame,
          Phrase.read(object).find(view).stream()
              .map(seen -> Marks.box(view, seen, label))
              .toList());
    } catch (PhraseException e) {
      context.warn("found nothing: the oracle " + e.getMessage());
      return Regions.none(frame);
    }
  }

  /** All that is found is certain, and so above any threshold. */
  private static void checkThreshold(Arguments arguments) throws ToolException {
    if (arguments.find("threshold").orElse(null) instanceof Number number
        && !(number.value() >= 0 && number.value() <= 1)) {
      throw new ToolException(
          "argument 'threshold' got %s, want 0 to 1".formatted(Number.format(number.value())));
    }
  }
}
