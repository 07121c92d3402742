package dev.visprog.tools.emoji;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Faces typed with punctuation, with or without a nose, and the emoji that they stand for. */
final class Emoticons {
  private static final Map<String, String> MEANING =
      Map.ofEntries(
          Map.entry(":)", "🙂"),
          Map.entry("(:", "🙂"),
          Map.entry("=)", "🙂"),
          Map.entry(";)", "😉"),
          Map.entry(":p", "😛"),
          Map.entry(";p", "😜"),
          Map.entry("xp", "😝"),
          Map.entry("8)", "😎"),
          Map.entry("b)", "😎"),
          Map.entry(":d", "😀"),
          Map.entry("xd", "😆"),
          Map.entry(":(", "🙁"),
          Map.entry(":'(", "😢"),
          Map.entry(":')", "😂"),
          Map.entry(":o", "😮"),
          Map.entry(":|", "😐"),
          Map.entry(":/", "😕"),
          Map.entry(":\\", "😕"),
          Map.entry(":*", "😘"),
          Map.entry(">:(", "😠"),
          Map.entry("o:)", "😇"),
          Map.entry("<3", "❤️"),
          Map.entry("</3", "💔"));

  private Emoticons() {}

  static Optional<String> find(String text) {
    String face = text.strip().toLowerCase(Locale.ROOT).replace("-", "");
    return Optional.ofNullable(MEANING.get(face));
  }
}
