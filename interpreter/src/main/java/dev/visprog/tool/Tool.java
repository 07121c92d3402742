package dev.visprog.tool;

import dev.visprog.value.Value;
import java.util.Optional;

/**
 * A verb of the language. One small class: it describes itself, and it translates arguments into
 * work. Calls come from several threads at once, so a tool keeps no state between them that is not
 * guarded.
 */
public interface Tool {

  /** What the tool is called, takes and gives; always the same. */
  Signature signature();

  /**
   * Does the work.
   *
   * @param arguments checked against {@link #signature}
   * @return a value of the signature's type, the same for the same arguments and seed
   * @throws ToolException if it cannot be done; the message is for the user
   */
  Value call(Arguments arguments, ToolContext context) throws ToolException;

  /**
   * Which version of which model or code this is, for the trace and for the cache on disk, which
   * serves a result only to the same revision.
   *
   * @return empty if results must not outlive the run
   */
  default Optional<String> revision() {
    return Optional.empty();
  }

  /**
   * What the tool lacks to do its whole work, such as a model, and how to get it. The checker knows
   * such a tool; planners leave it out, unless there is a {@link #restriction} to keep to.
   *
   * @return empty if nothing is missing
   */
  default Optional<String> missing() {
    return Optional.empty();
  }

  /**
   * What the tool can do all the same although something is {@link #missing}.
   *
   * @return empty if that is nothing; or everything, as nothing is missing
   */
  default Optional<Restriction> restriction() {
    return Optional.empty();
  }
}
