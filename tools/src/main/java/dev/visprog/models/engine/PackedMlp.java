package dev.visprog.models.engine;

/**
 * The two linear layers of an MLP in native memory, and the function between them as {@link
 * Products} applies it.
 */
public record PackedMlp(PackedWeights first, Activation activation, PackedWeights second)
    implements AutoCloseable {
  @Override
  public void close() {
    first.close();
    second.close();
  }
}
