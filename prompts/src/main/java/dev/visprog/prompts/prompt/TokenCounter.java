package dev.visprog.prompts.prompt;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import org.jspecify.annotations.Nullable;

/** Tells how many tokens a language model makes of a text. Safe for use by several threads. */
@FunctionalInterface
public interface TokenCounter {

  /** The number of tokens; words that a model uses as marks, such as {@code <|end|>}, are text. */
  int count(String text);

  /**
   * Counts as a model does whose vocabulary is known, and for all others as {@code o200k_base},
   * that of GPT-4o and later; other models make more tokens of a text, or fewer. The first count
   * reads the vocabulary: about half a second.
   */
  static TokenCounter forModel(String model) {
    // langchain4j's estimator counts the same, but reads four vocabularies before its first count.
    EncodingRegistry registry = Encodings.newLazyEncodingRegistry();
    boolean recent = model.startsWith("o") || model.contains("gpt-4.") || model.contains("gpt-5");
    return new TokenCounter() {
      private volatile @Nullable Encoding encoding;

      @Override
      public int count(String text) {
        Encoding known = encoding;
        if (known == null) {
          known =
              recent
                  ? registry.getEncoding(EncodingType.O200K_BASE)
                  : registry
                      .getEncodingForModel(model)
                      .orElseGet(() -> registry.getEncoding(EncodingType.O200K_BASE));
          encoding = known;
        }
        return known.countTokensOrdinary(text);
      }
    };
  }
}
