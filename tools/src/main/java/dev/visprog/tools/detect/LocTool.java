package dev.visprog.tools.detect;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.Restriction;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.geometry.Half;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Frame;
import dev.visprog.value.Regions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the halves {@code TOP BOTTOM LEFT RIGHT}; for anything else there is no model yet. */
public final class LocTool implements PlainTool {

  @Override
  public Signature signature() {
    return StandardSignatures.LOC;
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    Frame frame = arguments.image("image").frame();
    String object = arguments.text("object");
    Half half =
        Half.named(object)
            .orElseThrow(
                () ->
                    new MissingModelException(
                        "Loc cannot look for '%s': there is no model for Loc in this version, only TOP, BOTTOM, LEFT and RIGHT work"
                            .formatted(object)));
    return new Regions(frame, List.of(half.region(frame)));
  }

  @Override
  public Optional<String> missing() {
    return Optional.of(
        "there is no model for Loc in this version, only TOP, BOTTOM, LEFT and RIGHT work");
  }

  /** The names of the halves; they are recognised in capitals only. */
  @Override
  public Optional<Restriction> restriction() {
    return Optional.of(
        new Restriction(
            "object",
            Arrays.stream(Half.values()).map(Half::name).toList(),
            "BOX0=Loc(image=IMAGE, object='LEFT')"));
  }
}
