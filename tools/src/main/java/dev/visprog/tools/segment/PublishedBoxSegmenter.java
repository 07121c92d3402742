package dev.visprog.tools.segment;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.PublishedModel;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The model of a folder, whichever of the kinds that find the shapes of boxes it is. */
public final class PublishedBoxSegmenter extends PublishedModel<BoxSegmenter>
    implements BoxSegmenter {
  /**
   * The model of a folder that is not looked at yet.
   *
   * @param kinds makes a model of each kind, by {@code model_type} of {@code config.json}
   */
  public PublishedBoxSegmenter(
      ModelFolder folder, Map<String, Function<ModelFolder, BoxSegmenter>> kinds) {
    super(folder, "to find the shapes of regions", kinds);
  }

  @Override
  public List<Shape> shapes(Image picture, List<Box> boxes) throws ToolException {
    return model().shapes(picture, boxes);
  }
}
