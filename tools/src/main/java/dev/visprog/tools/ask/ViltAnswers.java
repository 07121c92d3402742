package dev.visprog.tools.ask;

import dev.visprog.models.vilt.ViltAnswerer;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.model.ModelLoader;
import dev.visprog.tools.model.SharedModel;
import java.util.List;
import java.util.Optional;

/** ViLT, which chooses among the answers that it knows. */
public final class ViltAnswers implements Answerer {
  private static final ModelLoader<ViltAnswerer> LOADER = ViltAnswerer::new;

  private final SharedModel<ViltAnswerer> model;

  /** The model of a folder. */
  public ViltAnswers(ModelLibrary library, ModelFolder folder) {
    model = library.model(folder, LOADER);
  }

  @Override
  public List<Answer> answer(List<Question> questions) throws ToolException {
    List<dev.visprog.models.vilt.Question> asked =
        questions.stream()
            .map(each -> new dev.visprog.models.vilt.Question(each.image(), each.text()))
            .toList();
    return model.use(
        vilt ->
            vilt.answerAll(asked).stream()
                .map(ranked -> new Answer(ranked.get(0).text(), ranked.get(0).probability()))
                .toList());
  }

  @Override
  public boolean isTooLong(String question) throws ToolException {
    return model.use(vilt -> vilt.isTooLong(question));
  }

  @Override
  public Optional<String> revision() {
    return model.revision().map(revision -> "vilt-" + revision);
  }

  @Override
  public Optional<String> missing() {
    return model.missing();
  }

  @Override
  public void close() {
    model.close();
  }
}
