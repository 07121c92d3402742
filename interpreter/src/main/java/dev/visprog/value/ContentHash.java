package dev.visprog.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 over a sequence of fields. Every field goes in with its length, so that no two
 * different sequences feed the digest the same bytes.
 */
public final class ContentHash {
  private final MessageDigest digest;

  /** An empty hash, to be fed and then {@linkplain #finish finished} once. */
  public ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Adds a text. */
  public ContentHash add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds bytes. */
  public ContentHash add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
    return this;
  }

  /** Adds a whole number. */
  public ContentHash add(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    return this;
  }

  /** Adds a number; {@code 0.0} and {@code -0.0} count as equal. */
  public ContentHash add(double number) {
    return add(Double.doubleToLongBits(number + 0.0));
  }

  /** The hash of all that was added, 64 lower-case hexadecimal digits. */
  public String finish() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
