package dev.visprog.examples;

import dev.visprog.Answer;
import dev.visprog.VisProg;
import dev.visprog.source.Source;
import dev.visprog.tool.Limits;
import dev.visprog.tools.StandardTools;
import dev.visprog.tools.image.ImageFileReader;
import dev.visprog.tools.image.ImageFileWriter;
import dev.visprog.value.Image;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs a program from a file on a picture, with the standard tools that need no model. */
public final class RunSavedProgram {
  private RunSavedProgram() {}

  /** Takes a program, a picture, and a file for the answer if that is a picture. */
  public static void main(String[] arguments) throws Exception {
    Answer answer = run(Path.of(arguments[0]), Path.of(arguments[1]));
    if (answer.value() instanceof Image edited && arguments.length > 2) {
      ImageFileWriter.write(edited, Path.of(arguments[2]));
    } else {
      System.out.println(answer.value().summary());
    }
  }

  static Answer run(Path program, Path picture) throws Exception {
    Image image = ImageFileReader.read(picture, Limits.DEFAULT.pixels());
    try (VisProg visprog = VisProg.builder().toolbox(StandardTools.withoutModels()).build()) {
      Source source = new Source(program.getFileName().toString(), Files.readString(program));
      return visprog.run(source, Map.of("IMAGE", image));
    }
  }
}
