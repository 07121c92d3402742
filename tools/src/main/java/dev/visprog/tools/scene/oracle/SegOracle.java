package dev.visprog.tools.scene.oracle;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Regions;
import java.util.stream.Stream;

/** Gives the shapes of all things, then of what the background is made of, larger ones first. */
final class SegOracle implements OracleTool {
  private final KnownScenes scenes;

  SegOracle(KnownScenes scenes) {
    this.scenes = scenes;
  }

  @Override
  public Signature signature() {
    return StandardSignatures.SEG;
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    View view = scenes.view(arguments.image("image"));
    Stream<Seen> all = Stream.concat(view.things().stream(), view.stuff().stream());
    return new Regions(
        view.frame(), all.map(seen -> Marks.shape(view, seen, seen.noun())).toList());
  }
}
