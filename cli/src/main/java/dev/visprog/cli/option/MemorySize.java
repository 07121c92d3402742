package dev.visprog.cli.option;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An amount of memory.
 *
 * @param bytes at least one
 */
record MemorySize(long bytes) {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)([kmgt]?)i?b?");

  /** Reads a number with k, m, g or t, each 1024 times the one before. */
  static final class Converter implements ITypeConverter<MemorySize> {
    @Override
    public MemorySize convert(String text) {
      Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
      if (size.matches()) {
        double unit =
            Math.pow(1024, " kmgt".indexOf(size.group(2).isEmpty() ? " " : size.group(2)));
        long bytes = (long) (Double.parseDouble(size.group(1)) * unit);
        if (bytes > 0) {
          return new MemorySize(bytes);
        }
      }
      throw new TypeConversionException("got '" + text + "', want a size such as 500m or 8g");
    }
  }
}
