package dev.visprog.tools.segment;

import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.PublishedModel;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The model of a folder, whichever of the kinds that divide pictures it is. */
public final class PublishedSegmenter extends PublishedModel<Segmenter> implements Segmenter {
  /**
   * The model of a folder that is not looked at yet.
   *
   * @param kinds makes a model of each kind, by {@code model_type} of {@code config.json}
   */
  public PublishedSegmenter(
      ModelFolder folder, Map<String, Function<ModelFolder, Segmenter>> kinds) {
    super(folder, "to divide pictures", kinds);
  }

  @Override
  public List<Region> divide(Image picture, ToolContext context) throws ToolException {
    return model().divide(picture, context);
  }
}
