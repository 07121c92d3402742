package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.Refusal;
import java.util.List;

/** Instructions that are said in similar ways and need similar programs. */
public interface Family {

  /** Sentences that it understands; the first of them is shown to people. */
  List<String> examples();

  /**
   * What it understands, from the first word to the last, in the notation of {@link
   * dev.visprog.prompts.embedded.grammar}. Politeness around it and a place before or after it ("in
   * the left half of the picture") are understood without being written here; {@link
   * dev.visprog.prompts.embedded.phrase.Where#of} gives the place.
   */
  List<String> patterns();

  /**
   * Writes the program.
   *
   * @param reading what the slots of the pattern mean
   * @return the variable that holds the answer
   * @throws Refusal if what is asked for cannot be done with these pictures or tools
   */
  String write(Reading reading, Draft draft) throws Refusal;
}
