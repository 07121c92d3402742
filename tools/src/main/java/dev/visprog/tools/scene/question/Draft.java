package dev.visprog.tools.scene.question;

import org.jspecify.annotations.Nullable;

/** An instruction with its program; the answer is null where it is a picture or a description. */
record Draft(String instruction, String program, @Nullable String answer) {

  static Draft yesOrNo(String instruction, String program, boolean yes) {
    return new Draft(instruction, program, yes ? "yes" : "no");
  }

  boolean isYesOrNo() {
    return "yes".equals(answer) || "no".equals(answer);
  }

  boolean isNumber() {
    return answer != null && answer.chars().allMatch(Character::isDigit);
  }
}
