package dev.visprog.models.checkpoint;

import java.util.List;
import java.util.Optional;

/**
 * Maps the tensors of a checkpoint onto a model, strictly: each is used exactly once, or ignored
 * for a stated reason, and has the shape that the model wants.
 *
 * <pre>{@code
 * Weights weights = Weights.of(checkpoint);
 * weights.ignore("*.position_ids", "counts from 0, which the model does itself");
 * StoredTensor table = weights.in("text_model.embeddings.").take("token_embedding.weight", V, C);
 * …
 * weights.finish();
 * }</pre>
 *
 * <p>A tensor that is missing or does not fit does not stop the construction: it is noted, and a
 * {@linkplain StoredTensor#placeholder placeholder} stands for it, so that {@link #finish} can tell
 * all differences at once. For one thread.
 */
public final class Weights {
  /** In a wanted shape: any size. */
  public static final long ANY = -1;

  private final Ledger ledger;
  private final String prefix;

  private Weights(Ledger ledger, String prefix) {
    this.ledger = ledger;
    this.prefix = prefix;
  }

  /** All the weights of a checkpoint, none of them used yet. */
  public static Weights of(Checkpoint checkpoint) {
    return new Weights(new Ledger(checkpoint), "");
  }

  /** These weights with a prefix before all names: {@code weights.in("encoder.layers.0.")}. */
  public Weights in(String further) {
    return new Weights(ledger, prefix + further);
  }

  /** What stands before all names here; empty at the top. */
  public String prefix() {
    return prefix;
  }

  /** Whether the checkpoint has a tensor of this name, used or not. */
  public boolean has(String name) {
    return ledger.has(prefix + name);
  }

  /**
   * Uses a tensor of floating-point numbers.
   *
   * @param shape the wanted sizes, {@link #ANY} where any will do
   * @return a placeholder of that shape, sizes of {@link #ANY} taken as 1, if it is missing or of
   *     another shape or type
   * @throws IllegalStateException if it was used before
   */
  public StoredTensor take(String name, long... shape) {
    return ledger.take(prefix + name, sizes(shape));
  }

  /**
   * Uses a tensor that not every checkpoint of the kind has, such as a bias.
   *
   * @see #take
   */
  public Optional<StoredTensor> takeIfPresent(String name, long... shape) {
    return has(name) ? Optional.of(take(name, shape)) : Optional.empty();
  }

  /**
   * Says that two names mean one tensor: the model uses the second, and the first, where the file
   * has it, only has to have the same shape. Where the file has only the first, it is used for the
   * second. State this before the second is taken.
   *
   * @param name the one that the model does not take
   * @param ofName the one that it takes, by its name in full below this prefix
   * @param reason why they are the same, for people
   */
  public void alias(String name, String ofName, String reason) {
    ledger.alias(prefix + name, prefix + ofName, reason);
  }

  /**
   * Leaves tensors unused.
   *
   * @param names a name, with {@code *} for any characters, dots too
   * @param reason why the model does not need them, for people
   */
  public void ignore(String names, String reason) {
    ledger.ignore(prefix + names, reason);
  }

  /** The tensors that are left unused, each with its name and the reason. */
  public List<Ignored> ignored() {
    return ledger.ignored();
  }

  /**
   * A tensor that is left unused.
   *
   * @param name in full
   * @param reason why, for people
   */
  public record Ignored(String name, String reason) {}

  /**
   * Checks that nothing is missing, nothing is of another shape or type and nothing is left over,
   * in the whole checkpoint, whichever prefix this has.
   *
   * @throws CheckpointException with the first ten differences, and how many more there are
   */
  public void finish() throws CheckpointException {
    ledger.finish();
  }

  private static List<Long> sizes(long[] shape) {
    Long[] sizes = new Long[shape.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = shape[i];
    }
    return List.of(sizes);
  }
}
