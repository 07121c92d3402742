package dev.visprog.tools.emoji;

import com.github.weisj.jsvg.SVGDocument;
import dev.visprog.tool.ToolException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the picture for whatever a program calls an emoji by. Safe for several threads. */
final class EmojiSet {
  private static final int LONGEST_SHOWN = 60;

  private final List<Artwork> artworks =
      List.of(new Artwork("noto.json", 128), new Artwork("twemoji.json", 36));
  private @Nullable EmojiNames names;

  /**
   * The picture of an emoji.
   *
   * @param text its short name, itself, a chat code such as {@code :wink:}, or a face such as
   *     {@code ;)}
   * @throws ToolException if there is no such emoji
   */
  SVGDocument picture(String text) throws ToolException {
    Optional<SVGDocument> itself = byCharacters(text.strip());
    if (itself.isPresent()) {
      return itself.get();
    }
    Optional<String> emoji = Emoticons.find(text).or(() -> names().find(text));
    if (emoji.isEmpty()) {
      throw unknown(text);
    }
    return byCharacters(emoji.get())
        .orElseThrow(
            () ->
                new ToolException(
                    "argument 'emoji' got '%s', an emoji without a picture in this version, want another one"
                        .formatted(shortened(text))));
  }

  private Optional<SVGDocument> byCharacters(String emoji) {
    boolean isAsciiText = emoji.chars().allMatch(c -> c < 128);
    return isAsciiText
        ? Optional.empty()
        : artworks.stream().flatMap(artwork -> artwork.find(emoji).stream()).findFirst();
  }

  private ToolException unknown(String text) {
    List<String> near = names().near(text);
    String hint = near.isEmpty() ? "" : " (did you mean " + String.join(" or ", near) + "?)";
    return new ToolException(
        "argument 'emoji' got '%s', want a name such as winking_face, an emoji itself, or a face such as ;)%s"
            .formatted(shortened(text), hint));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }

  private synchronized EmojiNames names() {
    EmojiNames read = names;
    if (read == null) {
      read = EmojiNames.load();
      names = read;
    }
    return read;
  }
}
