package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.answer.SizeInquiry.Larger;
import dev.visprog.tools.scene.answer.SizeInquiry.LargerOf;
import dev.visprog.tools.scene.answer.SizeInquiry.SizeOf;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.phrase.Reading;
import dev.visprog.tools.scene.phrase.Wording;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions about how large things are. */
final class SizeRules {
  private static final Wording HOW_LARGE =
      Wording.of(
          "what size is",
          "what size are",
          "what is the size of",
          "how large is",
          "how big is",
          "how large are",
          "how big are",
          "how small is");
  private static final Wording WHICH =
      Wording.of(
          "which is", "what is", "which one is", "which of them is", "which thing is", "who is");
  private static final Wording LARGER =
      Wording.of("larger", "bigger", "the larger one", "the bigger one");
  private static final Wording SMALLER = Wording.of("smaller", "the smaller one");
  private static final Wording IS = Wording.of("is", "are");
  private static final Set<String> COMMA = Set.of(",");

  static final List<Rule> RULES =
      List.of(SizeRules::howLarge, SizeRules::which, SizeRules::compared);

  private SizeRules() {}

  /** "how large is the ball". */
  private static @Nullable Inquiry howLarge(Sentence sentence) {
    int end = sentence.end(HOW_LARGE, sentence.start());
    Phrase what = end < 0 ? null : sentence.phrase(end);
    return what == null ? null : new SizeOf(what);
  }

  /** "which is larger, the dog or the cat". */
  private static @Nullable Inquiry which(Sentence sentence) {
    int start = sentence.end(WHICH, sentence.start());
    int larger = sentence.end(LARGER, start);
    int smaller = sentence.end(SMALLER, start);
    int end = Math.max(larger, smaller);
    Phrase both = end < 0 ? null : sentence.phrase(sentence.skip(COMMA, end));
    if (both == null || both.parts().size() != 2) {
      return null;
    }
    Phrase one = new Phrase(both.parts().subList(0, 1), false);
    Phrase other = new Phrase(both.parts().subList(1, 2), false);
    return new LargerOf(one, other, smaller > 0);
  }

  /** "is the dog larger than the cat", "the dog is smaller than the cat". */
  private static @Nullable Inquiry compared(Sentence sentence) {
    for (Reading<Phrase> one : sentence.phrases(sentence.skip(IS, sentence.start()))) {
      int start = sentence.skip(IS, one.end());
      int larger = sentence.end(LARGER, start);
      int smaller = sentence.end(SMALLER, start);
      int end = Math.max(larger, smaller);
      Phrase other = end > 0 && sentence.word(end).equals("than") ? sentence.phrase(end + 1) : null;
      if (other != null) {
        return larger > 0 ? new Larger(one.value(), other) : new Larger(other, one.value());
      }
    }
    return null;
  }
}
