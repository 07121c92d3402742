package dev.visprog.tools.scene.question;

import dev.visprog.tools.scene.drawing.Chance;
import java.util.regex.Pattern;

/** Says the same as people of different habits would. */
final class Wordings {
  private static final Pattern LARGE = Pattern.compile("\\blarge\\b");
  private static final Pattern SMALL = Pattern.compile("\\bsmall\\b");
  private static final Pattern PICTURE = Pattern.compile("\\bpicture(?=s?\\b)");

  private Wordings() {}

  /** An instruction as one speaker would say it. */
  static String spoken(String instruction, Chance chance) {
    String text = instruction;
    if (chance.yes(0.5)) { // British
      text = text.replace("color", "colour").replace("gray", "grey");
    }
    if (chance.yes(0.3)) {
      text = LARGE.matcher(text).replaceAll("big");
      text = SMALL.matcher(text).replaceAll("little");
    }
    if (chance.yes(0.4)) {
      text = PICTURE.matcher(text).replaceAll(chance.oneOf("image", "photo"));
    }
    // "a orange", "an big": after the words have been exchanged
    return text.replaceAll("\\ban (?=[^aeiou])", "a ").replaceAll("\\ba (?=[aeiou])", "an ");
  }
}
