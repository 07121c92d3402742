package dev.visprog.tools.segment;

import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The model of a folder, whichever of the kinds that divide pictures it is. */
public final class PublishedSegmenter implements Segmenter {
  /** By {@code model_type} of {@code config.json}. */
  private static final Map<String, BiFunction<ModelLibrary, ModelFolder, Segmenter>> KINDS =
      new TreeMap<>(Map.of("maskformer", MaskFormerRegions::new));

  private final ModelLibrary library;
  private final ModelFolder folder;
  private @Nullable Segmenter segmenter;

  /** The model of a folder, which is not looked at yet. */
  public PublishedSegmenter(ModelLibrary library, ModelFolder folder) {
    this.library = library;
    this.folder = folder;
  }

  @Override
  public List<Region> divide(Image picture) throws ToolException {
    return segmenter().divide(picture);
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
      BiFunction<ModelLibrary, ModelFolder, Segmenter> maker = KINDS.get(kind);
      if (maker == null) {
        throw new MissingModelException(
            "the model %s is a '%s', want one of %s to divide pictures"
                .formatted(folder.name(), kind, KINDS.keySet()));
      }
      ready = maker.apply(library, folder);
      segmenter = ready;
    }
    return ready;
  }
}
