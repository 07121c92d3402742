package dev.visprog.models.embedded;

import java.util.regex.Pattern;

/**
 * A file of a pack.
 *
 * @param name its place in the pack: {@code clip/model.safetensors}
 * @param size in bytes
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record EmbeddedFile(String name, long size, String sha256) {
  /** Each part starts with a letter or a digit, so that none leads out of the pack. */
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,3}");

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public EmbeddedFile {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "got the file name '%s', want one such as clip/config.json".formatted(name));
    }
    if (size < 0) {
      throw new IllegalArgumentException("got the size %d of %s".formatted(size, name));
    }
    if (!HASH.matcher(sha256).matches()) {
      throw new IllegalArgumentException("got the sha256 '%s' of %s".formatted(sha256, name));
    }
  }

  /** The folder of its model: {@code clip}; empty for a file that belongs to the whole pack. */
  String model() {
    int slash = name.indexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }
}
