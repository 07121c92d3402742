package dev.visprog.prompts.prompt;

import java.util.regex.Pattern;

/**
 * Makes data of a text that nobody has vouched for: it cannot look like the end of its section, the
 * start of another, or a mark of a chat template.
 */
public final class Quoted {
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x85]+");

  /**
   * Control characters, and those that change direction or are not seen at all. Joiners stay where
   * scripts and emoji need them: after a letter or picture beyond ASCII.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\u200c\\u200d]]|(?<![^\\x00-\\x7f])[\\u200c\\u200d]+");

  /** What opens a tag of ours or of a chat template; comparisons such as {@code a<b} are left. */
  private static final Pattern TAG =
      Pattern.compile(
          "<(?=\\s*/?\\s*(?:instruction|program|problem|query|question|attribute|system|user|assistant|s>|start_of|end_of)"
              + "|[|｜]|</?SYS)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TURN = Pattern.compile("\\[(/?INST)]", Pattern.CASE_INSENSITIVE);
  private static final Pattern FENCE = Pattern.compile("```|~~~");

  private Quoted() {}

  /** The text on one line. */
  public static String line(String text) {
    return inert(BLANKS.matcher(text).replaceAll(" ").strip());
  }

  /** The text with its lines, cut after {@code most} characters. */
  public static String block(String text, int most) {
    String whole = LINE_END.matcher(text.strip()).replaceAll("\n");
    String shown =
        whole.length() <= most
            ? whole
            : whole.substring(0, most) + "\n… and %,d more".formatted(whole.length() - most);
    return inert(shown);
  }

  private static String inert(String text) {
    String seen = UNSEEN.matcher(text).replaceAll("");
    String untagged = TAG.matcher(seen).replaceAll("‹");
    return FENCE.matcher(TURN.matcher(untagged).replaceAll("($1)")).replaceAll("'''");
  }
}
