package dev.visprog.models.blip;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes texts with a decoder, by one search or the other. */
final class TextWriter {
  private final TextDecoder decoder;
  private final BlipConfig.Text config;
  private final Generation generation;

  TextWriter(TextDecoder decoder, BlipConfig.Text config, Generation generation) {
    this.decoder = decoder;
    this.config = config;
    this.generation = generation;
  }

  /**
   * Writes a text for each of several things.
   *
   * @param attended {@code (B, K, C)}
   * @param mask what is added to the scores of what is attended to, {@code (B, 1, 1, K)}; or null
   * @param beginning the first tokens of all texts
   * @throws IllegalArgumentException if the beginning leaves no room
   */
  List<Written> write(NDArray attended, @Nullable NDArray mask, long[] beginning) {
    int most = Math.min(generation.maxLength(), config.positions());
    if (beginning.length >= most) {
      throw new IllegalArgumentException(
          "got a beginning of %d tokens, want fewer than the %d of a text"
              .formatted(beginning.length, most));
    }
    int batch = Math.toIntExact(attended.getShape().get(0));
    if (generation.beams() == 1) {
      CachedDecoder model = new CachedDecoder(decoder, decoder.keyValues(attended), mask);
      return new GreedySearch(config.sep(), config.pad())
          .search(model, Collections.nCopies(batch, beginning), most);
    }
    BeamSearch search = new BeamSearch(config.sep(), generation);
    List<Written> texts = new ArrayList<>();
    for (int i = 0; i < batch; i++) {
      String row = i + ":" + (i + 1);
      NDArray one = attended.get(row);
      NDArray maskOfOne = mask == null ? null : mask.get(row);
      texts.add(
          Scope.within(
              () ->
                  search.search(
                      new CachedDecoder(decoder, decoder.keyValues(one), maskOfOne),
                      beginning,
                      most)));
    }
    return texts;
  }
}
