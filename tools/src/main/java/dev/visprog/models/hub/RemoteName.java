package dev.visprog.models.hub;

/** Names that come from outside and become part of a path. */
final class RemoteName {
  private static final int LONGEST = 500;

  private RemoteName() {}

  /** Whether a file of this name, {@code folder/file}, stays where it is put on every system. */
  static boolean isSafe(String name) {
    if (name.isEmpty() || name.length() > LONGEST || name.endsWith(" ")) {
      return false;
    }
    if (name.chars().anyMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c))) {
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }

  /**
   * A branch, a tag or a commit.
   *
   * @throws HubException if it cannot be one
   */
  static String revision(String revision) throws HubException {
    if (!isSafe(revision) || !revision.matches("[A-Za-z0-9._/+-]+")) {
      throw new HubException(
          "got the revision %s, want a branch, a tag or a commit".formatted(quote(revision)));
    }
    return revision;
  }

  /** For a message: short, and without characters that move a terminal. */
  static String quote(String word) {
    StringBuilder quoted = new StringBuilder("'");
    word.codePoints()
        .limit(100)
        .map(c -> Character.isISOControl(c) || !Character.isDefined(c) ? '\uFFFD' : c)
        .forEach(quoted::appendCodePoint);
    return quoted.append(word.length() > 100 ? "…'" : "'").toString();
  }
}
