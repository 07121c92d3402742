package dev.visprog.cli.option;

import dev.visprog.value.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What programs call the pictures they start with.
 *
 * @param names each once, in order
 */
public record InputNames(List<String> names) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  public InputNames {
    names = List.copyOf(names);
  }

  /** One picture is IMAGE, two are LEFT and RIGHT, more are IMAGE1, IMAGE2, … */
  public static InputNames of(int pictures) {
    return switch (pictures) {
      case 1 -> new InputNames(List.of("IMAGE"));
      case 2 -> new InputNames(List.of("LEFT", "RIGHT"));
      default ->
          new InputNames(IntStream.rangeClosed(1, pictures).mapToObj(i -> "IMAGE" + i).toList());
    };
  }

  /** Whether a program can call a picture so. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** The names with their type, as the checker wants them. */
  public Map<String, Type> types() {
    Map<String, Type> types = new LinkedHashMap<>();
    names.forEach(name -> types.put(name, Type.IMAGE));
    return types;
  }

  /** Reads {@code LEFT,RIGHT}. */
  public static final class Converter implements ITypeConverter<InputNames> {
    @Override
    public InputNames convert(String text) {
      Set<String> names = new LinkedHashSet<>();
      for (String part : text.split(",", -1)) {
        String name = part.strip();
        if (!isName(name)) {
          throw new TypeConversionException(
              "got '" + text + "', want names of letters, digits and _, such as LEFT,RIGHT");
        }
        if (!names.add(name)) {
          throw new TypeConversionException("got '" + name + "' twice");
        }
      }
      return new InputNames(List.copyOf(names));
    }
  }
}
