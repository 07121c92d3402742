package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.view.View;

/** Asks for numbers of things. */
sealed interface CountInquiry extends Inquiry {

  /** "how many cats are there". */
  record CountOf(Phrase what) implements CountInquiry {
    @Override
    public String answer(View view) {
      return String.valueOf(what.find(view).size());
    }
  }

  /** "are there at least two cats". */
  record CountIs(Phrase what, Comparison comparison, int number) implements CountInquiry {
    @Override
    public String answer(View view) {
      return Answers.yes(comparison.holds(what.find(view).size(), number));
    }
  }

  /** "are there more cats than dogs". */
  record Counts(Phrase what, Comparison comparison, Phrase other) implements CountInquiry {
    @Override
    public String answer(View view) {
      return Answers.yes(comparison.holds(what.find(view).size(), other.find(view).size()));
    }
  }
}
