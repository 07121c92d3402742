package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Grammar;
import java.util.List;

/** Instructions that are said in similar ways and need similar programs. */
public interface Family {

  /** Sentences that it understands; the first of them is shown to people. */
  List<String> examples();

  /**
   * Adds what it understands, in the notation of {@link dev.visprog.prompts.embedded.grammar}: ways
   * to say the phrase {@code task}, which is a whole instruction and means a {@link
   * dev.visprog.prompts.embedded.task.Task}, or the phrase {@code condition}, which can be asked,
   * stated, and joined with others, and means a {@link
   * dev.visprog.prompts.embedded.task.Condition}. Politeness around it, and a place before it ("in
   * the left half of the picture, …"), are understood without being written here.
   */
  void addTo(Grammar.Builder grammar);
}
