package dev.visprog.tools.scene.question;

import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.value.NumberWords;
import org.jspecify.annotations.Nullable;

/** Statements about two pictures. */
final class Pairs {
  private Pairs() {}

  /** What can be said of the numbers of one kind of thing in two pictures. */
  private enum Statement {
    BOTH("Both pictures contain %1$s.", "There is %1$s in both pictures.", "{L} > 0 and {R} > 0"),
    SOME(
        "At least one of the pictures shows %1$s.",
        "There is %1$s in at least one of the two pictures.", "{L} > 0 or {R} > 0"),
    ONE(
        "Exactly one of the pictures shows %1$s.",
        "Only one of the two pictures contains %1$s.", "{L} > 0 xor {R} > 0"),
    ONLY_LEFT(
        "Only the left picture contains %1$s.",
        "There is %1$s in the left picture but not in the right one.", "{L} > 0 and {R} == 0"),
    ONLY_RIGHT(
        "Only the right picture contains %1$s.",
        "There is %1$s in the right picture but not in the left one.", "{L} == 0 and {R} > 0"),
    NEITHER(
        "Neither picture shows %1$s.",
        "There are no %2$s in either picture.", "{L} == 0 and {R} == 0"),
    SAME_NUMBER(
        "There are as many %2$s in the left picture as in the right one.",
        "The two pictures show the same number of %2$s.", "{L} == {R}"),
    MORE_LEFT(
        "There are more %2$s in the left picture than in the right one.",
        "The left picture has more %2$s than the right one.", "{L} > {R}"),
    MORE_RIGHT(
        "There are more %2$s in the right picture than in the left one.",
        "The right picture has more %2$s than the left one.", "{L} < {R}"),
    EXACTLY(
        "There are exactly %3$s %2$s in the two pictures together.",
        "In total there are exactly %3$s %2$s.", "{L} + {R} == N"),
    AT_LEAST(
        "There are at least %3$s %2$s in the two pictures together.",
        "At least %3$s %2$s can be seen in all.", "{L} + {R} >= N"),
    AT_MOST(
        "There are at most %3$s %2$s in the two pictures together.",
        "No more than %3$s %2$s can be seen in all.", "{L} + {R} <= N");

    private final String wording;
    private final String otherWording;
    private final String condition;

    Statement(String wording, String otherWording, String condition) {
      this.wording = wording;
      this.otherWording = otherWording;
      this.condition = condition;
    }

    boolean holds(int left, int right, int number) {
      return switch (this) {
        case BOTH -> left > 0 && right > 0;
        case SOME -> left > 0 || right > 0;
        case ONE -> left > 0 ^ right > 0;
        case ONLY_LEFT -> left > 0 && right == 0;
        case ONLY_RIGHT -> left == 0 && right > 0;
        case NEITHER -> left == 0 && right == 0;
        case SAME_NUMBER -> left == right;
        case MORE_LEFT -> left > right;
        case MORE_RIGHT -> left < right;
        case EXACTLY -> left + right == number;
        case AT_LEAST -> left + right >= number;
        case AT_MOST -> left + right <= number;
      };
    }
  }

  static @Nullable Draft draft(Known left, Known right, Chance chance) {
    Statement statement = chance.oneOf(Statement.values());
    Subject subject = (chance.yes(0.5) ? left : right).some(chance);
    int inLeft = left.count(subject);
    int inRight = right.count(subject);
    boolean compares =
        switch (statement) {
          case BOTH, SOME, ONE, ONLY_LEFT, ONLY_RIGHT, NEITHER -> false;
          default -> true;
        };
    if (compares && inLeft + inRight == 0) {
      return null;
    }
    int number = Math.max(2, inLeft + inRight + chance.whole(-1, 1));
    Steps steps = new Steps();
    String first = steps.locate("LEFT", subject.noun());
    String second = steps.locate("RIGHT", subject.noun());
    String condition =
        statement
            .condition
            .replace("N", String.valueOf(number))
            .replace("{L}", "{" + steps.count(first) + "}")
            .replace("{R}", "{" + steps.count(second) + "}");
    String told = chance.yes(0.7) ? NumberWords.word(number) : String.valueOf(number);
    return Draft.yesOrNo(
        chance
            .oneOf(statement.wording, statement.otherWording)
            .formatted(subject.any(), subject.plural(), told),
        steps.yesIf(condition),
        statement.holds(inLeft, inRight, number));
  }
}
