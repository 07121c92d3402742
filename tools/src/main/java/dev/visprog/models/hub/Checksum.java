package dev.visprog.models.hub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file's content must add up to. It is also the name of the file in the cache's {@code
 * blobs}.
 *
 * @param kind how it is computed
 * @param hex in lower case
 */
public record Checksum(Kind kind, String hex) {

  /** The two that the hub has. */
  public enum Kind {
    /** Of the content; for files in large file storage. */
    SHA256("SHA-256", 64),
    /** Git's name of the content: the SHA-1 of {@code blob <size>\0} and the content. */
    GIT_SHA1("SHA-1", 40);

    private final String algorithm;
    private final int digits;

    Kind(String algorithm, int digits) {
      this.algorithm = algorithm;
      this.digits = digits;
    }
  }

  public Checksum {
    if (!hex.matches("[0-9a-f]{" + kind.digits + "}")) {
      throw new IllegalArgumentException("got the checksum " + RemoteName.quote(hex));
    }
  }

  /** The checksum that these digits are; their number tells the kind. */
  public static Optional<Checksum> parse(String hex) {
    String lower = hex.toLowerCase(Locale.ROOT);
    for (Kind kind : Kind.values()) {
      if (lower.matches("[0-9a-f]{" + kind.digits + "}")) {
        return Optional.of(new Checksum(kind, lower));
      }
    }
    return Optional.empty();
  }

  /** Begins to compute this kind for a content of {@code size} bytes. */
  MessageDigest begin(long size) {
    try {
      MessageDigest digest = MessageDigest.getInstance(kind.algorithm);
      if (kind == Kind.GIT_SHA1) {
        digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
      }
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every Java platform has both
    }
  }
}
