package dev.visprog.tools.model;

import dev.visprog.tool.MissingModelException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What serves the model of a folder, whichever of several kinds it is. The folder is looked at when
 * that is first asked for. Safe for use by several threads.
 *
 * @param <S> what serves it
 */
public final class ByType<S> {
  private final ModelFolder folder;
  private final String purpose;
  private final Map<String, Function<ModelFolder, S>> kinds;
  private @Nullable S server;

  /**
   * Not looked at yet.
   *
   * @param purpose for error messages: {@code to divide pictures}
   * @param kinds makes what serves a model, by {@code model_type} of {@code config.json}
   */
  public ByType(ModelFolder folder, String purpose, Map<String, Function<ModelFolder, S>> kinds) {
    this.folder = folder;
    this.purpose = purpose;
    this.kinds = new TreeMap<>(kinds);
  }

  /**
   * What serves the model.
   *
   * @throws MissingModelException if it cannot be read, or is of another kind
   */
  public synchronized S get() throws MissingModelException {
    S ready = server;
    if (ready == null) {
      String kind = folder.modelType();
      Function<ModelFolder, S> maker = kinds.get(kind);
      if (maker == null) {
        throw new MissingModelException(
            "the model %s is a '%s', want one of %s %s"
                .formatted(folder.name(), kind, kinds.keySet(), purpose));
      }
      ready = maker.apply(folder);
      server = ready;
    }
    return ready;
  }

  /** What serves the model; null if it was not asked for yet. */
  public synchronized @Nullable S ifKnown() {
    return server;
  }

  /** Where the model is. */
  public ModelFolder folder() {
    return folder;
  }
}
