package dev.visprog.cli.option;

import dev.visprog.models.pack.Pack;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The name of a set of tools that see.
 *
 * @param name of a pack of models, or {@code oracle}
 */
record PackName(String name) {
  private static final String ORACLE = "oracle";

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
      if (!names.contains(text)) {
        throw new TypeConversionException(
            "got '" + text + "', want one of " + String.join(", ", names));
      }
      return new PackName(text);
    }
  }
}
