package dev.visprog.prompts.reply;

import org.jspecify.annotations.Nullable;

/** What one piece of a reply is. */
sealed interface Item {

  /**
   * A step of a program.
   *
   * @param text the step alone
   * @param target the variable that it gives a value; null if the step is broken before that
   * @param ends whether it is {@code Result}, or a name like {@code RESULT} for a value, which
   *     nothing follows
   * @param broken whether the parser rejects it
   */
  record StepText(String text, @Nullable String target, boolean ends, boolean broken)
      implements Item {

    /** Whether it only gives a value another name: prose has such lines too. */
    boolean isAlias() {
      return !broken && text.indexOf('(') < 0;
    }
  }

  /** Neither program nor prose: an empty line or a comment. */
  record Pause() implements Item {}

  /** Prose, a heading or a code fence. */
  record Chatter() implements Item {}
}
