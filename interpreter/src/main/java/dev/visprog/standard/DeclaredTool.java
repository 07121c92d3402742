package dev.visprog.standard;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.value.Value;
import java.util.Optional;

/**
 * A tool that is known by its signature alone: programs that call it can be checked, and running
 * one says what is missing.
 *
 * @param signature what it would take and give
 * @param lacking what is missing and how to get it, as a clause
 */
public record DeclaredTool(Signature signature, String lacking) implements Tool {

  @Override
  public Value call(Arguments arguments, ToolContext context) throws MissingModelException {
    throw new MissingModelException(lacking);
  }

  @Override
  public Optional<String> missing() {
    return Optional.of(lacking);
  }
}
