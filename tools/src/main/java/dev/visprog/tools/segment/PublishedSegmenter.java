package dev.visprog.tools.segment;

import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ByType;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import java.util.List;
import java.util.Optional;

/** The model of a folder, whichever of the kinds that divide pictures it is. */
public final class PublishedSegmenter implements Segmenter {
  private final ByType<Segmenter> model;

  /** By this model. */
  public PublishedSegmenter(ByType<Segmenter> model) {
    this.model = model;
  }

  @Override
  public List<Region> divide(Image picture, ToolContext context) throws ToolException {
    return model.get().divide(picture, context);
  }

  @Override
  public Optional<String> revision() {
    try {
      return model.get().revision();
    } catch (ToolException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> missing() {
    return model.folder().missing();
  }

  @Override
  public void close() {
    Segmenter known = model.ifKnown();
    if (known != null) {
      known.close();
    }
  }
}
