package dev.visprog.cli.models;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.models.embedded.EmbeddedException;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.pack.ModelSource;
import java.util.ArrayList;
import java.util.List;

/** Models that come with visprog, among those that are meant on the command line. */
final class Unpacking {
  private Unpacking() {}

  /**
   * But for models that the embedded pack does not have yet: nobody can get them.
   *
   * @throws CommandException if nothing is left of several
   */
  static List<Target> inThisVersion(List<Target> targets, HubCache cache)
      throws HubException, CommandException {
    List<Target> here = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Target target : targets) {
      HubCache.Holding holding = target.holding(cache);
      if (target.source() instanceof ModelSource.Embedded && !holding.complete()) {
        missing.add(target.missing(cache, holding));
      } else {
        here.add(target);
      }
    }
    if (here.isEmpty() && !missing.isEmpty()) {
      throw new CommandException(ExitCode.MODEL_MISSING, String.join("\n", missing));
    }
    return here;
  }

  /** Puts the files of a model onto the disk if it comes with visprog. */
  static void prepare(Target target, HubCache cache) throws HubException, CommandException {
    if (target.source() instanceof ModelSource.Embedded embedded) {
      try {
        embedded.unpacked(cache).prepare(embedded.folder());
      } catch (EmbeddedException e) {
        throw new CommandException(ExitCode.MODEL_MISSING, String.valueOf(e.getMessage()));
      }
    }
  }
}
