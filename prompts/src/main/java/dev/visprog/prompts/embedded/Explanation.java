package dev.visprog.prompts.embedded;

import dev.visprog.plan.Instruction;
import dev.visprog.prompts.embedded.grammar.Sentence;
import dev.visprog.prompts.embedded.grammar.Token;
import dev.visprog.prompts.embedded.grammar.Token.Kind;
import dev.visprog.tool.Spelling;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says why there is no program for an instruction, and what there are programs for.
 *
 * @param words all words that the planner knows
 */
record Explanation(Set<String> words) {
  private static final int LONGEST_SHOWN = 80;
  private static final int MOST_SHOWN = 3;

  /**
   * The whole message.
   *
   * @param reasons why a sentence that was understood has no program; may be empty
   * @param examples what is understood
   */
  String why(Instruction instruction, Set<String> reasons, List<String> examples) {
    String reason = reasons.isEmpty() ? unknown(instruction.text()) : reasons.iterator().next();
    String head =
        "the embedded planner has no program for '%s': %s"
            .formatted(shown(instruction.text(), LONGEST_SHOWN), reason);
    if (examples.isEmpty()) {
      return head + "; with these pictures and tools it understands nothing";
    }
    return examples.stream()
            .collect(
                Collectors.joining("\n  ", head + "\nit understands, in many wordings:\n  ", ""))
        + "\nanything else needs a language model (--llm URL --llm-model NAME, or OPENAI_API_KEY in the"
        + " environment), or a program written by hand";
  }

  private String unknown(String text) {
    Sentence sentence =
        Sentence.of(text.substring(0, Math.min(text.length(), EmbeddedPlanner.LONGEST)));
    Set<String> strange = new LinkedHashSet<>();
    for (Token token : sentence.tokens()) {
      if (token.kind() == Kind.OTHER
          || (token.kind() == Kind.WORD && !words.contains(token.text()))) {
        strange.add(token.text());
      }
    }
    if (strange.isEmpty()) {
      return "it knows the words, but not what they mean together";
    }
    String list =
        strange.stream()
            .limit(MOST_SHOWN)
            .map(word -> "'" + shown(word, LONGEST_SHOWN / 2) + "'")
            .collect(Collectors.joining(", "));
    return "it does not know "
        + list
        + (strange.size() > MOST_SHOWN ? " and more" : meant(strange));
  }

  /** A hint for a single word that may be misspelt. */
  private String meant(Set<String> strange) {
    if (strange.size() > 1) {
      return "";
    }
    return Spelling.nearest(strange.iterator().next(), words.stream().sorted())
        .map(word -> " (did you mean '" + word + "'?)")
        .orElse("");
  }

  /** Untrusted text for one line of a terminal: cut, without control characters. */
  private static String shown(String text, int longest) {
    String cut = text.strip();
    if (cut.codePointCount(0, cut.length()) > longest) {
      cut = cut.substring(0, cut.offsetByCodePoints(0, longest)) + "…";
    }
    return cut.codePoints()
        .map(c -> isPlain(c) ? c : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isPlain(int c) {
    int type = Character.getType(c);
    return !Character.isISOControl(c)
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
