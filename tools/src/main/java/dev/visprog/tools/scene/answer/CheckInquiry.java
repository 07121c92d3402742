package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.phrase.Condition;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Asks whether something is so, or which of several things. */
sealed interface CheckInquiry extends Inquiry {

  /** "is there a cat", "are there a cat and a dog". */
  record Exists(Phrase what) implements CheckInquiry {
    @Override
    public String answer(View view) {
      Predicate<Phrase> there = one -> !one.find(view).isEmpty();
      return Answers.yes(what.joint() ? what.each().stream().allMatch(there) : there.test(what));
    }
  }

  /** "are there no cats", "is there neither a cat nor a dog". */
  record Lacks(Phrase what) implements CheckInquiry {
    @Override
    public String answer(View view) {
      return Answers.yes(what.find(view).isEmpty());
    }
  }

  /** "is there either a cat or a dog, but not both". */
  record OneOf(Phrase what) implements CheckInquiry {
    @Override
    public String answer(View view) {
      return Answers.yes(
          what.each().stream().filter(one -> !one.find(view).isEmpty()).count() == 1);
    }
  }

  /** "is the ball red", "are the ball and the cup red", "are all cups white". */
  record Holds(Phrase subject, Quantity quantity, Condition condition) implements CheckInquiry {
    @Override
    public String answer(View view) {
      List<Seen> all = subject.find(view);
      Predicate<Seen> test = condition.in(view);
      return Answers.yes(
          switch (quantity) {
            case THE -> holdsOfNamed(test, view);
            case ALL -> !all.isEmpty() && all.stream().allMatch(test);
            case ANY -> all.stream().anyMatch(test);
            case NONE -> all.stream().noneMatch(test);
          });
    }

    /** Of "the ball or the cup" one will do. */
    private boolean holdsOfNamed(Predicate<Seen> test, View view) {
      Stream<List<Seen>> named = subject.parts().stream().map(part -> part.meant(view));
      Predicate<List<Seen>> holds = meant -> !meant.isEmpty() && meant.stream().allMatch(test);
      boolean either = subject.parts().size() > 1 && !subject.joint();
      return either ? named.anyMatch(holds) : named.allMatch(holds);
    }
  }

  /** "is the ball red or blue". */
  record Choice(Phrase subject, List<Option> options) implements CheckInquiry {

    /** One of the answers, and when it is right. */
    record Option(String answer, Condition condition) {}

    @Override
    public String answer(View view) {
      Optional<Seen> found = subject.first(view);
      if (found.isEmpty()) {
        return Answers.missing(subject);
      }
      List<String> right =
          options.stream()
              .filter(option -> option.condition.in(view).test(found.get()))
              .map(Option::answer)
              .distinct()
              .toList();
      return switch (right.size()) {
        case 0 -> "neither";
        case 1 -> right.get(0);
        default -> String.join(" and ", right);
      };
    }
  }
}
