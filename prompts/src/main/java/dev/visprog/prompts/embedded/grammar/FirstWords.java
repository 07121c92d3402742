package dev.visprog.prompts.embedded.grammar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which words the patterns of a grammar can begin with, so that most patterns need not be tried at
 * most words. What begins with anything but words is always tried.
 */
final class FirstWords {
  private final Map<String, Set<String>> known;
  private final Map<String, List<Pattern>> written;
  private final Set<String> open = new HashSet<>();

  /**
   * @param known the first words of the phrases that read by code of their own, if they are known
   * @param written the patterns of the other phrases
   */
  FirstWords(Map<String, Set<String>> known, Map<String, List<Pattern>> written) {
    this.known = new HashMap<>(known);
    this.written = written;
  }

  /** The words that {@code pattern} can begin with; null: any. */
  @Nullable Set<String> of(Pattern pattern) {
    if (pattern instanceof Pattern.Word word) {
      return Set.of(word.text());
    }
    if (pattern instanceof Pattern.AnyOf any) {
      return any.concept().byFirstWord().keySet();
    }
    if (pattern instanceof Pattern.Slot slot) {
      return ofPhrase(slot.phrase());
    }
    if (pattern instanceof Pattern.Maybe maybe) {
      return of(maybe.part());
    }
    if (pattern instanceof Pattern.Choice choice) {
      return union(choice.ways());
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      int needed = 0;
      while (needed < sequence.parts().size() && isOptional(sequence.parts().get(needed))) {
        needed++;
      }
      return needed == sequence.parts().size()
          ? null
          : union(sequence.parts().subList(0, needed + 1));
    }
    throw new AssertionError(pattern);
  }

  private @Nullable Set<String> ofPhrase(String phrase) {
    Set<String> words = known.get(phrase);
    List<Pattern> patterns = written.get(phrase);
    if (words != null || patterns == null) {
      return words;
    }
    if (!open.add(phrase)) { // a phrase that starts with itself finds nothing there
      return Set.of();
    }
    Set<String> found = union(patterns);
    open.remove(phrase);
    if (found != null && open.isEmpty()) {
      known.put(phrase, found);
    }
    return found;
  }

  private @Nullable Set<String> union(List<Pattern> patterns) {
    Set<String> words = new HashSet<>();
    for (Pattern pattern : patterns) {
      Set<String> some = of(pattern);
      if (some == null) {
        return null;
      }
      words.addAll(some);
    }
    return words;
  }

  private static boolean isOptional(Pattern pattern) {
    return pattern instanceof Pattern.Maybe
        || (pattern instanceof Pattern.Choice choice
            && choice.ways().stream().anyMatch(FirstWords::isOptional))
        || (pattern instanceof Pattern.Sequence sequence
            && sequence.parts().stream().allMatch(FirstWords::isOptional));
  }
}
