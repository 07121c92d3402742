package dev.visprog.cli.option;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.file.SceneFiles;
import dev.visprog.tools.scene.file.SceneReadException;
import dev.visprog.tools.scene.oracle.OracleTools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tools that answer from the truth beside the pictures. */
final class OracleScenes {
  private OracleScenes() {}

  /**
   * These tools in place of others that see.
   *
   * @param pictures the files of the run; those without truth are left for the tools to complain of
   * @throws CommandException if there is truth that cannot be read
   */
  static Toolbox tools(Toolbox standard, Collection<Path> pictures) throws CommandException {
    List<Scene> scenes = new ArrayList<>();
    for (Path picture : pictures) {
      if (SceneFiles.truthBeside(picture).isPresent()) {
        try {
          scenes.add(SceneFiles.read(picture));
        } catch (SceneReadException e) {
          throw CommandException.because(e, ExitCode.USAGE);
        }
      }
    }
    return OracleTools.in(standard, scenes);
  }
}
