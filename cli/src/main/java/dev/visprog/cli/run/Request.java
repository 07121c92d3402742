package dev.visprog.cli.run;

import dev.visprog.cli.option.InputNames;
import dev.visprog.cli.option.NamedFile;
import dev.visprog.cli.option.PathConverter;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.tools.image.ImageFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/**
 * What a command line asks for.
 *
 * @param instruction in plain words; null if there is only a program
 * @param pictures the files by the names that programs call them, in order
 */
record Request(@Nullable String instruction, Map<String, Path> pictures) {

  /**
   * Sorts out the arguments. Without a program the first one is the instruction. With one, all are
   * pictures, unless the first is plainly a sentence: then it is kept with the run.
   *
   * @param words the arguments that are no options
   * @param named the pictures given with their names
   */
  static Request of(List<String> words, List<NamedFile> named, boolean hasProgram)
      throws CommandException {
    boolean hasInstruction = !words.isEmpty() && (!hasProgram || isSentence(words.get(0)));
    String instruction = hasInstruction ? words.get(0) : null;
    Map<String, Path> pictures = pictures(words.subList(hasInstruction ? 1 : 0, words.size()));
    for (NamedFile picture : named) {
      if (!InputNames.isName(picture.name())) {
        throw CommandException.usage(
            "got picture name '%s', want letters, digits and _, such as LEFT"
                .formatted(picture.name()));
      }
      if (pictures.put(picture.name(), picture.file()) != null) {
        throw CommandException.usage("got two pictures named " + picture.name() + ", want one");
      }
    }
    if (!hasProgram) {
      checkInstruction(instruction, pictures);
    }
    return new Request(instruction, pictures);
  }

  private static Map<String, Path> pictures(List<String> files) throws CommandException {
    List<String> names = InputNames.of(files.size()).names();
    Map<String, Path> pictures = new LinkedHashMap<>();
    for (int i = 0; i < files.size(); i++) {
      try {
        pictures.put(names.get(i), new PathConverter().convert(files.get(i)));
      } catch (TypeConversionException e) {
        throw CommandException.because(e, ExitCode.USAGE);
      }
    }
    return pictures;
  }

  private static void checkInstruction(@Nullable String instruction, Map<String, Path> pictures)
      throws CommandException {
    if (instruction == null) {
      throw CommandException.usage(
          "got neither an instruction nor --program, want one,"
              + " as in: visprog run \"How many faces are there?\" photo.jpg");
    }
    if (instruction.isBlank()) {
      throw CommandException.usage("the instruction is empty, want a sentence");
    }
    if (pictures.isEmpty()) {
      String guess = isSentence(instruction) ? "" : "; the instruction comes before the picture";
      throw CommandException.usage("got no picture, want at least one" + guess);
    }
  }

  private static boolean isSentence(String word) {
    return word.strip().contains(" ") && !isPictureName(word) && !exists(word);
  }

  private static boolean isPictureName(String word) {
    String ending = word.substring(word.lastIndexOf('.') + 1);
    return ending.length() < word.length() && ImageFormat.ofExtension(ending).isPresent();
  }

  private static boolean exists(String word) {
    try {
      return Files.exists(new PathConverter().convert(word));
    } catch (TypeConversionException e) {
      return false;
    }
  }

  /** What the program will call the pictures. */
  InputNames names() {
    return new InputNames(new ArrayList<>(pictures.keySet()));
  }
}
