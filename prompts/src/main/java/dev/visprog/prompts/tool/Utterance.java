package dev.visprog.prompts.tool;

import java.util.regex.Pattern;

/** What a language model says for others to hear: untrusted, but short, and visible text only. */
public final class Utterance {
  /** The longest reply that is looked at, in characters. */
  private static final int LONGEST = 100_000;

  private static final String THOUGHT = "<think>";
  private static final String THOUGHT_END = "</think>";
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern FENCE = Pattern.compile("(?m)^\\s{0,8}(```|~~~)\\w{0,12}\\s{0,8}$");

  /** Control characters, and those that change direction or are not seen at all. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\n\\u200c\\u200d]]");

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\p{Zs}]+");

  private Utterance() {}

  /** A reply without thoughts, code fences and invisible characters; lines end in {@code \n}. */
  public static String of(String reply) {
    String bounded = reply.substring(0, Math.min(reply.length(), LONGEST));
    String lines = LINE_END.matcher(withoutThoughts(bounded)).replaceAll("\n");
    String seen = UNSEEN.matcher(BLANKS.matcher(lines).replaceAll(" ")).replaceAll("");
    return FENCE.matcher(seen).replaceAll("").strip();
  }

  /** Some servers leave in the reply what a model thought before it. */
  private static String withoutThoughts(String reply) {
    int end = reply.lastIndexOf(THOUGHT_END);
    if (end >= 0) {
      return reply.substring(end + THOUGHT_END.length());
    }
    return reply.stripLeading().startsWith(THOUGHT) ? "" : reply; // cut off in thought
  }
}
