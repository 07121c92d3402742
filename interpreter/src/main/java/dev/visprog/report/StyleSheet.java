package dev.visprog.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/**
 * The one style sheet of the page. Beside what every page has, it holds a rule for each number that
 * a region may have in its list: without a script, only such a rule can connect a row that the
 * mouse or the keyboard is at with the mark in the picture, and the other way round.
 *
 * @param text as it stands in the page
 * @param policy the content security policy that admits this text, embedded pictures, and no more
 */
record StyleSheet(String text, String policy) {
  /** From here on, a row is connected with its mark by its link alone. */
  private static final int MOST_NUMBERS = 300;

  /** The style sheet of a page on which no value has more regions than this. */
  static StyleSheet forRegions(int most) {
    try (InputStream in = StyleSheet.class.getResourceAsStream("report.css")) {
      StringBuilder rules =
          new StringBuilder(
              new String(
                  Objects.requireNonNull(in, "report.css").readAllBytes(), StandardCharsets.UTF_8));
      for (int number = 1; number <= Math.min(most, MOST_NUMBERS); number++) {
        rules.append(
            String.format(
                Locale.ROOT,
                ".shown:has(.r%1$d:is(:hover, :focus-within)) .m%1$d"
                    + " { opacity: 1; --fill: .55; --stroke: .3em; }\n"
                    + ".shown:has(.m%1$d:hover) .r%1$d { background: var(--hover); }\n",
                number));
      }
      String text = rules.toString();
      return new StyleSheet(
          text, "default-src 'none'; img-src data:; style-src 'sha256-" + hash(text) + "'");
    } catch (IOException e) {
      throw new UncheckedIOException("the style sheet of the report cannot be read", e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
