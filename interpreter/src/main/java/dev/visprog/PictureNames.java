package dev.visprog;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of pictures by name, for maps, which seldom keep the order that was meant. */
final class PictureNames {
  private static final Pattern LAST_DIGITS = Pattern.compile("\\d{1,9}$");

  /** {@code IMAGE2} comes before {@code IMAGE10}. */
  static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> LAST_DIGITS.matcher(name).replaceFirst(""))
          .thenComparing(PictureNames::lastNumber);

  private PictureNames() {}

  private static int lastNumber(String name) {
    Matcher digits = LAST_DIGITS.matcher(name);
    return digits.find() ? Integer.parseInt(digits.group()) : 0;
  }
}
