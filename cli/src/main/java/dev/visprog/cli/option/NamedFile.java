package dev.visprog.cli.option;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A file with what it is for: {@code LEFT=a.jpg}, {@code FaceDet=yunet.onnx}.
 *
 * @param name what stands before the first equals sign
 * @param file what stands after it
 */
public record NamedFile(String name, Path file) {

  /** Reads {@code NAME=FILE}. */
  public static final class Converter implements ITypeConverter<NamedFile> {
    private final PathConverter paths = new PathConverter();

    @Override
    public NamedFile convert(String text) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw new TypeConversionException("got '" + text + "', want NAME=FILE");
      }
      return new NamedFile(text.substring(0, equals), paths.convert(text.substring(equals + 1)));
    }
  }
}
