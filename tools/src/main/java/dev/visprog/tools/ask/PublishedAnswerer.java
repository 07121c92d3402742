package dev.visprog.tools.ask;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.PublishedModel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The model of a folder, whichever of the kinds that answer questions it is. */
public final class PublishedAnswerer extends PublishedModel<Answerer> implements Answerer {
  /**
   * The model of a folder that is not looked at yet.
   *
   * @param kinds makes a model of each kind, by {@code model_type} of {@code config.json}
   */
  public PublishedAnswerer(ModelFolder folder, Map<String, Function<ModelFolder, Answerer>> kinds) {
    super(folder, "to answer questions", kinds);
  }

  @Override
  public List<Answer> answer(List<Question> questions) throws ToolException {
    return model().answer(questions);
  }

  @Override
  public boolean isTooLong(String question) throws ToolException {
    return model().isTooLong(question);
  }
}
