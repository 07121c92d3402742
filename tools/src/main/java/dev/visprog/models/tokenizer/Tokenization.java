package dev.visprog.models.tokenizer;

import java.util.List;
import java.util.Optional;

/** How texts are taken apart: one of the two ways of the models here. */
sealed interface Tokenization permits ClipTokenization, BertTokenization {
  /** The tokens that texts are taken apart into. */
  Vocabulary vocabulary();

  /** Tokens that are looked for before, as the file of the tokenizer lists them. */
  List<AddedToken> added();

  /** The token of a special role where the settings do not say. */
  Optional<AddedToken> usual(String role);

  /** Whether spaces before punctuation are taken out of decoded text, where nothing is said. */
  boolean joinsPunctuation();

  /** What marks the end of a word in a token; empty if nothing does. */
  String wordEnd();

  /**
   * A {@code tokenizer.json} for the tokenizers library.
   *
   * @param looked all tokens that are looked for before the rest
   * @param ids of these too
   */
  String json(List<AddedToken> looked, Vocabulary ids);
}
