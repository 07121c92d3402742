package dev.visprog.tools.model;

import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tools.plain.PlainTool;
import java.util.Optional;

/**
 * A tool that asks a model: it lacks what the model lacks, and its results are good as long as both
 * stay what they are.
 *
 * @param <M> what the model does for it
 */
public abstract class ModelTool<M extends VisionModel> implements Tool, AutoCloseable {
  private final Signature signature;
  private final M model;

  /** A tool of this signature that asks {@code model}. */
  protected ModelTool(Signature signature, M model) {
    this.signature = signature;
    this.model = model;
  }

  /** The model. */
  protected final M model() {
    return model;
  }

  @Override
  public final Signature signature() {
    return signature;
  }

  @Override
  public Optional<String> revision() {
    return model.revision().map(of -> PlainTool.REVISION + "+" + of);
  }

  @Override
  public final Optional<String> missing() {
    return model.missing();
  }

  /** Lets go of the model; a later call loads it again. */
  @Override
  public final void close() {
    model.close();
  }
}
