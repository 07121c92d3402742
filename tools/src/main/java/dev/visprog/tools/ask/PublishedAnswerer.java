package dev.visprog.tools.ask;

import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The model of a folder, whichever of the kinds that answer questions it is. */
public final class PublishedAnswerer implements Answerer {
  /** By {@code model_type} of {@code config.json}. */
  private static final Map<String, BiFunction<ModelLibrary, ModelFolder, Answerer>> KINDS =
      Map.of("blip", BlipAnswers::new, "vilt", ViltAnswers::new);

  private final ModelLibrary library;
  private final ModelFolder folder;
  private @Nullable Answerer answerer;

  /** The model of a folder, which is not looked at yet. */
  public PublishedAnswerer(ModelLibrary library, ModelFolder folder) {
    this.library = library;
    this.folder = folder;
  }

  @Override
  public List<Answer> answer(List<Question> questions) throws ToolException {
    return answerer().answer(questions);
  }

  @Override
  public boolean isTooLong(String question) throws ToolException {
    return answerer().isTooLong(question);
  }

  @Override
  public Optional<String> revision() {
    try {
      return answerer().revision();
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
    if (answerer != null) {
      answerer.close();
    }
  }

  private synchronized Answerer answerer() throws ToolException {
    Answerer ready = answerer;
    if (ready == null) {
      String kind = folder.modelType();
      BiFunction<ModelLibrary, ModelFolder, Answerer> maker = KINDS.get(kind);
      if (maker == null) {
        throw new MissingModelException(
            "the model %s is a '%s', want a 'blip' or a 'vilt' to answer questions"
                .formatted(folder.name(), kind));
      }
      ready = maker.apply(library, folder);
      answerer = ready;
    }
    return ready;
  }
}
