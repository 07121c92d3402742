package dev.visprog.prompts.embedded.phrase;

/**
 * An emoji as the tool {@code Emoji} takes it.
 *
 * @param name CLDR short name with underscores, the character itself, or an emoticon
 * @param certainty how surely the words speak of an emoji at all
 */
public record EmojiName(String name, Certainty certainty) {
  /** What is taken when an instruction does not say which. */
  public static final String DEFAULT = "slightly_smiling_face";

  /** How surely words speak of an emoji. */
  public enum Certainty {
    /** A thing that is also an emoji: "a crown". */
    THING,
    /** A thing that nobody wears or holds before the face: "a ghost", "hearts". */
    COVER,
    /** It says smiley or face: "a winking face". */
    FACE,
    /** It says emoji, or is one. */
    SAID
  }

  EmojiName as(Certainty other) {
    return new EmojiName(name, other);
  }
}
