package dev.visprog.prompts.prompt;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Restriction;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.Toolbox;
import dev.visprog.value.Number;
import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.util.List;
import java.util.Optional;

/** Toolboxes whose tools are ready and never called: a prompt tells of signatures alone. */
final class Toolboxes {
  private record Ready(Signature signature) implements Tool {
    @Override
    public Value call(Arguments arguments, ToolContext context) {
      throw new AssertionError("a prompt calls no tool");
    }
  }

  static final Tool BLEND =
      new Ready(
          Signature.named("Blend")
              .doc("Lays one picture over another.")
              .takes("first", Type.IMAGE, "the picture below")
              .takes("second", Type.IMAGE, "the picture above")
              .mayTake("share", new Number(0.5), "how much the upper one counts, 0 to 1")
              .returns(Type.IMAGE, "IMAGE0=Blend(first=LEFT, second=RIGHT)"));

  /** Finds halves, and nothing else. */
  static final Tool HALVES =
      new Tool() {
        @Override
        public Signature signature() {
          return StandardSignatures.LOC;
        }

        @Override
        public Value call(Arguments arguments, ToolContext context) {
          throw new AssertionError("a prompt calls no tool");
        }

        @Override
        public Optional<String> missing() {
          return Optional.of("there is no model for Loc");
        }

        @Override
        public Optional<Restriction> restriction() {
          return Optional.of(
              new Restriction(
                  "object",
                  List.of("TOP", "BOTTOM", "LEFT", "RIGHT"),
                  "BOX0=Loc(image=IMAGE, object='LEFT')"));
        }
      };

  private Toolboxes() {}

  /** Every standard tool is ready. */
  static Toolbox standard() {
    return StandardToolbox.declared()
        .with(StandardSignatures.ALL.stream().map(Ready::new).toList());
  }

  /** Every standard tool is known, and these are ready. */
  static Toolbox only(String... names) {
    return StandardToolbox.declared()
        .with(
            StandardSignatures.ALL.stream()
                .filter(signature -> List.of(names).contains(signature.name()))
                .map(Ready::new)
                .toList());
  }
}
