package dev.visprog.standard;

import dev.visprog.tool.Toolbox;

/** The starting point of every toolbox. */
public final class StandardToolbox {
  private StandardToolbox() {}

  /**
   * A toolbox that knows every standard tool and has none: enough to check programs. Real tools
   * take their places with {@link Toolbox#with}.
   */
  public static Toolbox declared() {
    return Toolbox.of(
        StandardSignatures.ALL.stream()
            .map(
                signature ->
                    new DeclaredTool(
                        signature, signature.name() + " has no model in this installation"))
            .toList());
  }
}
