package dev.visprog.tools.ask;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.PublishedModel;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The model of a folder, whichever of the kinds that describe pictures it is. */
public final class PublishedCaptioner extends PublishedModel<Captioner> implements Captioner {
  /**
   * The model of a folder that is not looked at yet.
   *
   * @param kinds makes a model of each kind, by {@code model_type} of {@code config.json}
   */
  public PublishedCaptioner(
      ModelFolder folder, Map<String, Function<ModelFolder, Captioner>> kinds) {
    super(folder, "to describe pictures", kinds);
  }

  @Override
  public List<String> describe(List<Image> pictures) throws ToolException {
    return model().describe(pictures);
  }
}
