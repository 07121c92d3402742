package dev.visprog.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The one style sheet of the page.
 *
 * @param text as it stands in the page
 * @param policy the content security policy that admits this text, embedded pictures, and no more
 */
record StyleSheet(String text, String policy) {
  static StyleSheet load() {
    try (InputStream in = StyleSheet.class.getResourceAsStream("report.css")) {
      String text =
          new String(
              Objects.requireNonNull(in, "report.css").readAllBytes(), StandardCharsets.UTF_8);
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
