package dev.visprog.models.diffusion;

import dev.visprog.models.clip.ClipConfig;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import java.util.List;

/**
 * Texts as tokens, always as many: what fills them up counts as much as they do, in training and
 * afterwards.
 *
 * @param count how many, those at the ends included
 */
public record PromptTokens(TextTokenizer tokenizer, int count) {
  /** As many as both the tokenizer and the network take. */
  public static PromptTokens of(TextTokenizer tokenizer, ClipConfig.Text config) {
    return new PromptTokens(tokenizer, Math.min(tokenizer.limit(), config.positions()));
  }

  /** Tokens of texts. */
  public TokenBatch encode(List<String> texts) {
    TokenBatch batch = tokenizer.encode(texts, Padding.to(count));
    return TokenBatch.padded(List.of(batch.ids()), batch.length(), 0);
  }
}
