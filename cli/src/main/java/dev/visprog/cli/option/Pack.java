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
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Tools that see, as a set that is chosen by name. */
enum Pack {
  /** Tools that answer from the truth beside the pictures. */
  oracle {
    @Override
    Toolbox tools(Toolbox standard, Collection<Path> pictures) throws CommandException {
      return OracleTools.in(standard, scenes(pictures));
    }
  };

  /**
   * These tools in place of others that see.
   *
   * @param pictures the files of the run; those without what the tools need are left for the tools
   *     to complain of
   * @throws CommandException if what the tools need is there but cannot be read
   */
  abstract Toolbox tools(Toolbox standard, Collection<Path> pictures) throws CommandException;

  private static List<Scene> scenes(Collection<Path> pictures) throws CommandException {
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
    return scenes;
  }

  /** Reads a name. */
  static final class Converter implements ITypeConverter<Pack> {
    @Override
    public Pack convert(String text) {
      for (Pack pack : values()) {
        if (pack.name().equals(text)) {
          return pack;
        }
      }
      throw new TypeConversionException(
          "got '"
              + text
              + "', want oracle, the only pack of this version"
              + " (leave out --pack for the standard tools)");
    }
  }
}
