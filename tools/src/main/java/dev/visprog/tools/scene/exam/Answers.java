package dev.visprog.tools.scene.exam;

import dev.visprog.value.Image;
import dev.visprog.value.Number;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import dev.visprog.value.Value;
import java.util.Locale;

/** Answers in a form in which equal ones are equal. */
final class Answers {
  private Answers() {}

  /** Text in small letters and American spelling; of a picture, what it shows. */
  static String plain(Value value) {
    if (value instanceof Image) {
      return value.contentHash();
    }
    if (value instanceof Truth truth) {
      return truth.value() ? "yes" : "no";
    }
    if (value instanceof Number number) {
      return Number.format(number.value());
    }
    String text = value instanceof Text words ? words.value() : value.summary();
    return plain(text);
  }

  /** The same of what a question says is right. */
  static String plain(String answer) {
    return answer
        .strip()
        .replaceAll("\\.$", "")
        .toLowerCase(Locale.ROOT)
        .replace("grey", "gray")
        .replace("colour", "color");
  }
}
