package dev.visprog.tools.scene.question;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.value.NumberWords;
import org.jspecify.annotations.Nullable;

/** Counting, existence, comparison of counts, and, or, neither. */
final class Counts {
  private static final String IMAGE = "IMAGE";

  private Counts() {}

  static Draft counting(Known known, Chance chance) {
    if (chance.yes(0.08)) {
      return faces(known, chance);
    }
    Subject subject = known.some(chance);
    Steps steps = new Steps();
    if (chance.yes(0.15)) {
      Subject other = known.some(chance);
      if (!overlap(known, subject, other)) {
        String first = steps.countOf(IMAGE, subject.noun());
        String second = steps.countOf(IMAGE, other.noun());
        return new Draft(
            chance
                .oneOf(
                    "How many %1$s and %2$s are there altogether?",
                    "Count the %1$s and the %2$s together.")
                .formatted(subject.plural(), other.plural()),
            steps.result(steps.evaluate("{%s} + {%s}".formatted(first, second))),
            String.valueOf(known.count(subject) + known.count(other)));
      }
    }
    return new Draft(
        chance
            .oneOf(
                "How many %s are there?",
                "How many %s are in the picture?",
                "How many %s can you see?",
                "Count the %s.",
                "What is the number of %s in this picture?",
                "Please tell me how many %s there are.")
            .formatted(subject.plural()),
        steps.result(steps.countOf(IMAGE, subject.noun())),
        String.valueOf(known.count(subject)));
  }

  private static Draft faces(Known known, Chance chance) {
    long faces =
        known.truth().objects().stream()
            .filter(object -> object.category() == Category.FACE || object.face() != null)
            .count();
    Steps steps = new Steps();
    return new Draft(
        chance.oneOf("How many faces are there?", "How many faces can be seen?"),
        steps.result(steps.count(steps.objects("FaceDet(image=IMAGE)"))),
        String.valueOf(faces));
  }

  static Draft existence(Known known, Chance chance) {
    Subject subject = known.some(chance);
    Steps steps = new Steps();
    String number = steps.countOf(IMAGE, subject.noun());
    if (chance.yes(0.2)) {
      return Draft.yesOrNo(
          chance
              .oneOf(
                  "Are there no %s?",
                  "Is the picture free of %s?", "Is it true that there are no %s?")
              .formatted(subject.plural()),
          steps.yesIf("{" + number + "} == 0"),
          !known.has(subject));
    }
    return Draft.yesOrNo(
        chance
            .oneOf(
                "Is there %1$s?",
                "Is there %1$s in the picture?",
                "Does the picture show %1$s?",
                "Can you see %1$s?",
                "Are there any %2$s?",
                "Do you see any %2$s in this picture?")
            .formatted(subject.any(), subject.plural()),
        steps.yesIf("{" + number + "} > 0"),
        known.has(subject));
  }

  static @Nullable Draft comparison(Known known, Chance chance) {
    return chance.yes(0.6) ? ofTwo(known, chance) : withNumber(known, chance);
  }

  private static @Nullable Draft ofTwo(Known known, Chance chance) {
    Subject first = known.some(chance);
    Subject second = known.some(chance);
    int a = known.count(first);
    int b = known.count(second);
    if (overlap(known, first, second) || a + b == 0) {
      return null;
    }
    Comparison comparison = chance.oneOf(Comparison.MORE, Comparison.FEWER, Comparison.AS_MANY);
    Steps steps = new Steps();
    String left = steps.countOf(IMAGE, first.noun());
    String right = steps.countOf(IMAGE, second.noun());
    return Draft.yesOrNo(
        comparison.question(chance).formatted(first.plural(), second.plural()),
        steps.yesIf("{%s} %s {%s}".formatted(left, comparison.operator(), right)),
        comparison.holds(a, b));
  }

  private static @Nullable Draft withNumber(Known known, Chance chance) {
    Subject subject = known.present(chance);
    int count = known.count(subject);
    if (count == 0) {
      return null;
    }
    Comparison comparison =
        chance.oneOf(
            Comparison.AT_LEAST,
            Comparison.AT_MOST,
            Comparison.EXACTLY,
            Comparison.MORE_THAN,
            Comparison.FEWER_THAN);
    int number = Math.max(2, count + chance.whole(-1, 1));
    Steps steps = new Steps();
    String counted = steps.countOf(IMAGE, subject.noun());
    String word = chance.yes(0.6) ? NumberWords.word(number) : String.valueOf(number);
    return Draft.yesOrNo(
        comparison.question(chance).formatted(word, subject.plural()),
        steps.yesIf("{%s} %s %d".formatted(counted, comparison.operator(), number)),
        comparison.holds(count, number));
  }

  static @Nullable Draft logic(Known known, Chance chance) {
    Subject first = known.some(chance);
    Subject second = known.some(chance);
    if (overlap(known, first, second)) {
      return null;
    }
    boolean a = known.has(first);
    boolean b = known.has(second);
    Steps steps = new Steps();
    String left = steps.countOf(IMAGE, first.noun());
    String right = steps.countOf(IMAGE, second.noun());
    String template;
    String condition;
    boolean holds;
    switch (chance.whole(0, 3)) {
      case 0 -> {
        template =
            chance.oneOf(
                "Is there both %s and %s?",
                "Are there %s and %s in the picture?", "Does the picture show both %s and %s?");
        condition = "{%s} > 0 and {%s} > 0";
        holds = a && b;
      }
      case 1 -> {
        template = chance.oneOf("Is there %s or %s?", "Can you see %s or %s?");
        condition = "{%s} > 0 or {%s} > 0";
        holds = a || b;
      }
      case 2 -> {
        template =
            chance.oneOf("Is there neither %s nor %s?", "Does the picture show neither %s nor %s?");
        condition = "{%s} == 0 and {%s} == 0";
        holds = !a && !b;
      }
      default -> {
        template = "Is there either %s or %s, but not both?";
        condition = "{%s} > 0 xor {%s} > 0";
        holds = a ^ b;
      }
    }
    return Draft.yesOrNo(
        template.formatted(first.any(), second.any()),
        steps.yesIf(condition.formatted(left, right)),
        holds);
  }

  /** Whether something is or could be both, so that a comparison of the two would be odd. */
  static boolean overlap(Known known, Subject first, Subject second) {
    boolean groups = first.group() != null || second.group() != null;
    boolean sameKind = first.category() == second.category();
    boolean sameWords = first.equals(second);
    boolean told =
        first.colour() != null && second.colour() != null && first.colour() != second.colour();
    return sameWords
        || (sameKind && !told)
        || (groups && known.all(first).stream().anyMatch(second::matches))
        || (groups && first.group() != null && contains(first, second))
        || (groups && second.group() != null && contains(second, first));
  }

  private static boolean contains(Subject group, Subject other) {
    return other.category() == null
        ? other.group() == group.group()
        : other.category().groups().contains(group.group());
  }
}
