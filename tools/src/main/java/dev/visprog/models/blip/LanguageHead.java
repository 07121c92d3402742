package dev.visprog.models.blip;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;

/** How likely each token of the vocabulary is to come next: BERT's head for masked words. */
final class LanguageHead {
  private final Linear dense;
  private final Activation activation;
  private final LayerNorm norm;
  private final Linear decoder;

  /**
   * With the weights of {@code p}.
   *
   * @param words the vectors of the tokens, {@code (V, C)}, which are the last layer's weight too
   */
  LanguageHead(Parameters p, BlipConfig.Text config, NDArray words) {
    Parameters transform = p.in("transform");
    dense = Linear.of(transform.in("dense"), config.width(), config.width());
    activation = config.activation();
    norm = new LayerNorm(transform.in("LayerNorm"), config.width(), config.epsilon());
    p.alias("decoder.bias", "bias", "the reference implementation has one for both");
    decoder = Linear.of(p, words, p.array("bias", config.vocabulary()));
  }

  /**
   * The logits of the next token.
   *
   * @param states {@code (B, C)}
   * @return {@code (B, V)}
   */
  NDArray apply(NDArray states) {
    return decoder.apply(norm.apply(dense.apply(states, activation)));
  }
}
