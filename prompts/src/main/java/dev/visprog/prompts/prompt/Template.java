package dev.visprog.prompts.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with gaps, written {@code {{name}}}.
 *
 * @param text the resource as it is
 */
public record Template(String text) {
  private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

  /** The resource {@code name} beside this class. */
  static Template resource(String name) {
    return resource(Template.class, name);
  }

  /** The resource {@code name} beside {@code neighbour}. */
  public static Template resource(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with every gap filled, all at once: what fills one gap is not looked at again. */
  public String fill(Map<String, String> values) {
    return GAP.matcher(text)
        .replaceAll(
            gap ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(values.get(gap.group(1)), gap.group())));
  }
}
