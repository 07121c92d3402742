package dev.visprog.cli.run;

import dev.visprog.VisProg;
import dev.visprog.cli.option.EndpointOptions;
import dev.visprog.cli.option.LimitOptions;
import dev.visprog.cli.option.ModelOptions;
import dev.visprog.cli.option.PathConverter;
import dev.visprog.cli.option.RuntimeOptions;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.Shell;
import dev.visprog.tool.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a run is done. */
final class RunOptions {
  @Mixin private ModelOptions models = new ModelOptions();
  @Mixin private RuntimeOptions runtime = new RuntimeOptions();
  @Mixin private LimitOptions bounds = new LimitOptions();

  @Option(names = "--strict", description = "Fail where a step finds nothing to work on.")
  private boolean strict;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of everything random (default: 0).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Most tools that work at once (default: one for each processor).")
  private @Nullable Integer threads;

  @Option(
      names = "--cache",
      paramLabel = "FOLDER",
      converter = PathConverter.class,
      description = "Keep results of steps here, and use them in later runs.")
  private @Nullable Path cache;

  /** The seed of everything random. */
  long seed() {
    return seed;
  }

  /** The bounds of the run. */
  Limits limits() throws CommandException {
    return bounds.limits();
  }

  /**
   * A front door with everything that the options say.
   *
   * @param pictures the files that the run is about
   * @param endpoint where the language model is
   */
  VisProg.Builder builder(Collection<Path> pictures, EndpointOptions endpoint, Shell shell)
      throws CommandException {
    VisProg.Builder builder =
        VisProg.builder()
            .toolbox(models.toolbox(pictures, endpoint, runtime.settings(), shell))
            .device(runtime.device())
            .limits(limits())
            .strict(strict)
            .seed(seed);
    if (threads != null) {
      if (threads < 1) {
        throw CommandException.usage("got --threads " + threads + ", want at least 1");
      }
      builder.threads(threads);
    }
    if (cache != null) {
      builder.cacheFolder(made(cache));
    }
    return builder;
  }

  private static Path made(Path folder) throws CommandException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw CommandException.usage("--cache: cannot make the folder '" + folder + "'");
    }
    if (!Files.isWritable(folder)) {
      throw CommandException.usage("--cache: no permission to write in '" + folder + "'");
    }
    return folder;
  }
}
