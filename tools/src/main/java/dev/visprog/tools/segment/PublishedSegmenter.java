package dev.visprog.tools.segment;

import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The model of a folder, whichever of the kinds that divide pictures it is. */
public final class PublishedSegmenter implements Segmenter {
  private final ModelFolder folder;
  private final Map<String, Function<ModelFolder, Segmenter>> kinds;
  private @Nullable Segmenter segmenter;

  /**
   * The model of a folder, which is not looked at yet.
   *
   * @param kinds makes segmenters, by {@code model_type} of {@code config.json}
   */
  public PublishedSegmenter(
      ModelFolder folder, Map<String, Function<ModelFolder, Segmenter>> kinds) {
    this.folder = folder;
    this.kinds = new TreeMap<>(kinds);
  }

  @Override
  public List<Region> divide(Image picture, ToolContext context) throws ToolException {
    return segmenter().divide(picture, context);
  }

  @Override
  public Optional<String> revision() {
    try {
      return segmenter().revision();
    } catch (ToolException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> missing() {
    return folder.missing();
  }

  @Override
  public synchronized void close() {
    if (segmenter != null) {
      segmenter.close();
    }
  }

  private synchronized Segmenter segmenter() throws ToolException {
    Segmenter ready = segmenter;
    if (ready == null) {
      String kind = folder.modelType();
      Function<ModelFolder, Segmenter> maker = kinds.get(kind);
      if (maker == null) {
        throw new MissingModelException(
            "the model %s is a '%s', want one of %s to divide pictures"
                .formatted(folder.name(), kind, kinds.keySet()));
      }
      ready = maker.apply(folder);
      segmenter = ready;
    }
    return ready;
  }
}
