package dev.visprog.cli.option;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.models.embedded.EmbeddedException;
import dev.visprog.models.pack.Pack;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The name of a set of tools that see.
 *
 * @param name of a pack of models, {@code oracle}, or the folder of a pack
 */
record PackName(String name) {
  private static final String ORACLE = "oracle";

  /** The models. */
  Pack pack() throws CommandException {
    Optional<Pack> known = Pack.find(name);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      return Pack.in(Path.of(name));
    } catch (EmbeddedException e) {
      throw new CommandException(ExitCode.MODEL_MISSING, String.valueOf(e.getMessage()));
    }
  }

  /** Whether the tools answer from the truth beside the pictures. */
  boolean isOracle() {
    return name.equals(ORACLE);
  }

  /** Reads a name. */
  static final class Converter implements ITypeConverter<PackName> {
    @Override
    public PackName convert(String text) {
      List<String> names =
          Stream.concat(Pack.all().stream().map(Pack::name), Stream.of(ORACLE)).toList();
      if (!names.contains(text) && !isFolder(text)) {
        throw new TypeConversionException(
            "got '" + text + "', want one of " + String.join(", ", names));
      }
      return new PackName(text);
    }

    private static boolean isFolder(String text) {
      try {
        return text.matches(".*[/\\\\].*") && Files.isDirectory(Path.of(text));
      } catch (InvalidPathException e) {
        return false;
      }
    }
  }
}
