package dev.visprog.prompts.prompt;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a text as they are compared: lower case, one spelling, singular. */
public final class Words {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  /** In their order. */
  public static List<String> of(String text) {
    return BETWEEN
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .flatMap(word -> Stream.of(singular(american(word))))
        .toList();
  }

  private static String american(String word) {
    return word.replace("colour", "color").replace("grey", "gray");
  }

  /** Harman's S-stemmer: takes a plural's ending off, and nothing else. */
  private static String singular(String word) {
    if (word.endsWith("ies") && !word.matches(".*[ae]ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("es") && !word.matches(".*[aeo]es")) {
      return word.substring(0, word.length() - 1);
    }
    if (word.endsWith("s") && !word.matches(".*[us]s") && word.length() > 2) {
      return word.substring(0, word.length() - 1);
    }
    return word;
  }
}
