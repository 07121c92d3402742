package dev.visprog.program;

import dev.visprog.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a program that does something. */
public sealed interface Step {

  /** All of it. */
  Span span();

  /**
   * {@code BOX0=Loc(image=IMAGE, object='dog')}.
   *
   * @param target the variable that gets the value
   * @param tool the tool's name as it is written
   * @param arguments in the order as written
   * @param span from the target to the closing parenthesis
   */
  record CallStep(Identifier target, Identifier tool, List<Argument> arguments, Span span)
      implements Step {
    public CallStep {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * {@code RESULT=IMAGE0}: another name for a value.
   *
   * @param target the new name
   * @param value the variable that has the value
   */
  record AliasStep(Identifier target, Identifier value, Span span) implements Step {}

  /**
   * A line with a syntax error, which has been reported.
   *
   * @param target the variable it seems to define; null when not even that can be told
   */
  record BrokenStep(@Nullable Identifier target, Span span) implements Step {}
}
