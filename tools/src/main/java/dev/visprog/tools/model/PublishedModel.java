package dev.visprog.tools.model;

import dev.visprog.tool.MissingModelException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The model of a folder, whichever of several kinds it is. The folder is looked at when the model
 * is first asked for.
 *
 * @param <M> what it does for a tool
 */
public abstract class PublishedModel<M extends VisionModel> implements VisionModel {
  private final ModelFolder folder;
  private final String purpose;
  private final Map<String, Function<ModelFolder, M>> kinds;
  private @Nullable M model;

  /**
   * Not looked at yet.
   *
   * @param purpose for error messages: {@code to divide pictures}
   * @param kinds makes a model of each kind, by {@code model_type} of {@code config.json}
   */
  protected PublishedModel(
      ModelFolder folder, String purpose, Map<String, Function<ModelFolder, M>> kinds) {
    this.folder = folder;
    this.purpose = purpose;
    this.kinds = new TreeMap<>(kinds);
  }

  /**
   * The model.
   *
   * @throws MissingModelException if it cannot be read, or is of another kind
   */
  protected final synchronized M model() throws MissingModelException {
    M ready = model;
    if (ready == null) {
      String kind = folder.modelType();
      Function<ModelFolder, M> maker = kinds.get(kind);
      if (maker == null) {
        throw new MissingModelException(
            "the model %s is a '%s', want one of %s %s"
                .formatted(folder.name(), kind, kinds.keySet(), purpose));
      }
      ready = maker.apply(folder);
      model = ready;
    }
    return ready;
  }

  @Override
  public final Optional<String> revision() {
    try {
      return model().revision();
    } catch (MissingModelException e) {
      return Optional.empty();
    }
  }

  @Override
  public final Optional<String> missing() {
    return folder.missing();
  }

  @Override
  public final void close() {
    M known = ifKnown();
    if (known != null) {
      known.close();
    }
  }

  private synchronized @Nullable M ifKnown() {
    return model;
  }
}
