package dev.visprog.cli.run;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.tool.Limits;
import dev.visprog.tools.image.ImageFileReader;
import dev.visprog.tools.image.ImageReadException;
import dev.visprog.value.Image;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the pictures that a run starts with. */
final class PictureFiles {
  private PictureFiles() {}

  static Map<String, Image> read(Map<String, Path> files, Limits limits) throws CommandException {
    Map<String, Image> pictures = new LinkedHashMap<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      try {
        pictures.put(file.getKey(), ImageFileReader.read(file.getValue(), limits.pixels()));
      } catch (ImageReadException e) {
        throw e.getCause() instanceof ClosedByInterruptException
            ? CommandException.interrupted()
            : CommandException.because(e, ExitCode.USAGE);
      }
    }
    return pictures;
  }
}
