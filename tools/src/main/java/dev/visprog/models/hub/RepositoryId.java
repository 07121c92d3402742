package dev.visprog.models.hub;

import java.util.regex.Pattern;

/**
 * The name of a repository on the hub.
 *
 * @param name {@code owner/name}, or {@code name} alone for the hub's oldest models
 */
public record RepositoryId(String name) {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?");
  private static final int LONGEST = 96;

  /**
   * Checks the name by the hub's own rules.
   *
   * @throws IllegalArgumentException if no repository can have it
   */
  public RepositoryId {
    String[] words = name.split("/", -1);
    boolean right = words.length <= 2 && name.length() <= LONGEST;
    for (String word : words) {
      right &= WORD.matcher(word).matches();
    }
    if (!right || name.contains("--") || name.contains("..")) {
      throw new IllegalArgumentException(
          "got the repository '%s', want a name such as openai/clip-vit-large-patch14"
              .formatted(name));
    }
  }

  /** Its folder in the cache: {@code models--owner--name}. */
  public String folderName() {
    return "models--" + name.replace("/", "--");
  }

  @Override
  public String toString() {
    return name;
  }
}
