package dev.visprog.tools.emoji;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One set of emoji pictures in the JSON form of the Iconify project. The file is large (24 MB), so
 * it is read as a stream: once for the table of characters, and again for each new picture, which
 * is kept. Safe for several threads.
 */
final class Artwork {
  private final String resource;
  private final int size;
  private final Map<String, SVGDocument> pictures = new ConcurrentHashMap<>();
  private @Nullable Map<String, String> names;

  /**
   * A set that nothing is read of yet.
   *
   * @param size width and height of the pictures in their own unit
   */
  Artwork(String resource, int size) {
    this.resource = resource;
    this.size = size;
  }

  /**
   * The picture of an emoji.
   *
   * @param emoji its characters, with or without variation selectors
   */
  Optional<SVGDocument> find(String emoji) {
    return Optional.ofNullable(names().get(code(emoji)))
        .map(name -> pictures.computeIfAbsent(name, this::picture));
  }

  /** Whether the set has a picture of this emoji. */
  boolean has(String emoji) {
    return names().containsKey(code(emoji));
  }

  /** The emoji's code points as the sets write them: {@code 1f469-200d-1f680}. */
  private static String code(String emoji) {
    return emoji
        .codePoints()
        .filter(c -> c != 0xfe0f) // "show as a picture", which is what we do anyway
        .mapToObj(c -> String.format("%04x", c))
        .collect(Collectors.joining("-"));
  }

  private synchronized Map<String, String> names() {
    Map<String, String> read = names;
    if (read == null) {
      read = Resources.read(resource, Artwork::readNames);
      names = read;
    }
    return read;
  }

  private static Map<String, String> readNames(JsonParser json) throws IOException {
    Map<String, String> names = new HashMap<>();
    json.nextToken();
    if (Resources.enter(json, "chars")) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        names.put(json.currentName(), json.nextTextValue());
      }
    }
    return names;
  }

  private SVGDocument picture(String name) {
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
        viewBox="0 0 %d %d">%s</svg>"""
            .formatted(size, size, Resources.read(resource, json -> body(json, name)));
    SVGDocument document =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.createDefault());
    if (document == null) {
      throw new IllegalStateException("picture " + name + " in " + resource + " is no SVG");
    }
    return document;
  }

  private static String body(JsonParser json, String name) throws IOException {
    json.nextToken();
    if (Resources.enter(json, "icons")
        && Resources.enter(json, name)
        && Resources.enter(json, "body")) {
      return json.getText();
    }
    throw new IOException("there is no picture " + name);
  }
}
