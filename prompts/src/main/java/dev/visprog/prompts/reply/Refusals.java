package dev.visprog.prompts.reply;

import java.util.Locale;
import java.util.regex.Pattern;

/** The ways in which language models say no. */
public final class Refusals {
  private static final int LOOKED_AT = 500;

  private static final Pattern NO =
      Pattern.compile(
          "\\b(i'?m sorry|i am sorry|sorry,|i apologi[sz]e|my apologies"
              + "|i can'?t|i can ?not|i could not|i couldn'?t|i won'?t|i will not|i'?m not able|i am not able"
              + "|i'?m unable|i am unable|unable to|as an ai|as a language model"
              + "|(not|isn'?t) possible|against my|violates|not allowed to|(must|have to) decline)\\b");

  private Refusals() {}

  /** Whether a text without a program begins like a refusal. */
  public static boolean isRefusal(String text) {
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    return NO.matcher(start.toLowerCase(Locale.ROOT).replace('’', '\'')).find();
  }
}
