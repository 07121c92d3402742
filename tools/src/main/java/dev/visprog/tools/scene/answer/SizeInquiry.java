package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import java.util.Optional;

/** Asks how large things are. */
sealed interface SizeInquiry extends Inquiry {

  /** "how large is the ball". */
  record SizeOf(Phrase what) implements SizeInquiry {
    @Override
    public String answer(View view) {
      return what.first(view)
          .map(seen -> seen instanceof Thing thing ? thing.object().size().word() : "unknown")
          .orElse(Answers.missing(what));
    }
  }

  /** "is the dog larger than the cat". */
  record Larger(Phrase one, Phrase other) implements SizeInquiry {
    @Override
    public String answer(View view) {
      Optional<Seen> first = one.first(view);
      Optional<Seen> second = other.first(view);
      return Answers.yes(
          first.isPresent()
              && second.isPresent()
              && size(first.get(), view) > size(second.get(), view));
    }
  }

  /** "which is larger, the dog or the cat". */
  record LargerOf(Phrase one, Phrase other, boolean smaller) implements SizeInquiry {
    @Override
    public String answer(View view) {
      Optional<Seen> first = one.first(view);
      Optional<Seen> second = other.first(view);
      if (first.isEmpty() || second.isEmpty()) {
        return Answers.missing(first.isEmpty() ? one : other);
      }
      boolean larger = size(first.get(), view) > size(second.get(), view);
      return (larger != smaller ? first : second).get().noun();
    }
  }

  /** In pixels, as {@code Sort} measures what {@code Loc} finds. */
  private static long size(Seen seen, View view) {
    return view.box(seen).area();
  }
}
