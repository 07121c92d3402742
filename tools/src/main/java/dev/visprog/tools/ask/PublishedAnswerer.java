package dev.visprog.tools.ask;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ByType;
import java.util.List;
import java.util.Optional;

/** The model of a folder, whichever of the kinds that answer questions it is. */
public final class PublishedAnswerer implements Answerer {
  private final ByType<Answerer> model;

  /** By this model. */
  public PublishedAnswerer(ByType<Answerer> model) {
    this.model = model;
  }

  @Override
  public List<Answer> answer(List<Question> questions) throws ToolException {
    return model.get().answer(questions);
  }

  @Override
  public boolean isTooLong(String question) throws ToolException {
    return model.get().isTooLong(question);
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
    Answerer known = model.ifKnown();
    if (known != null) {
      known.close();
    }
  }
}
