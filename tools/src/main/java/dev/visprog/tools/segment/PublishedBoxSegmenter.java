package dev.visprog.tools.segment;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ByType;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Optional;

/** The model of a folder, whichever of the kinds that find the shapes of boxes it is. */
public final class PublishedBoxSegmenter implements BoxSegmenter {
  private final ByType<BoxSegmenter> model;

  /** By this model. */
  public PublishedBoxSegmenter(ByType<BoxSegmenter> model) {
    this.model = model;
  }

  @Override
  public List<Shape> shapes(Image picture, List<Box> boxes) throws ToolException {
    return model.get().shapes(picture, boxes);
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
    BoxSegmenter known = model.ifKnown();
    if (known != null) {
      known.close();
    }
  }
}
