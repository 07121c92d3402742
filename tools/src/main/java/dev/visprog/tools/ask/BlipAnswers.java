package dev.visprog.tools.ask;

import dev.visprog.models.blip.BlipAnswerer;
import dev.visprog.models.blip.EncodedPicture;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.model.ModelLoader;
import dev.visprog.tools.model.Remembered;
import dev.visprog.tools.model.SharedModel;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** BLIP for questions. A picture is looked at once, however many questions and steps there are. */
public final class BlipAnswers implements Answerer {
  private static final ModelLoader<BlipAnswerer> LOADER = BlipAnswerer::new;

  /** A picture takes some megabytes. */
  private static final int PICTURES = 16;

  private final SharedModel<BlipAnswerer> model;
  private final Remembered<EncodedPicture> pictures = new Remembered<>(PICTURES);

  /** The model of a folder. */
  public BlipAnswers(ModelLibrary library, ModelFolder folder) {
    model = library.model(folder, LOADER);
  }

  @Override
  public List<Answer> answer(List<Question> questions) throws ToolException {
    List<EncodedPicture> seen =
        pictures.get(
            questions.stream().map(Question::image).toList(),
            Image::pixelHash,
            some -> model.use(blip -> blip.encode(some)));
    List<BlipAnswerer.Question> encoded = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      encoded.add(new BlipAnswerer.Question(seen.get(i), questions.get(i).text()));
    }
    return model.use(
        blip ->
            blip.answerEncoded(encoded).stream()
                .map(said -> new Answer(said.text(), said.probability()))
                .toList());
  }

  @Override
  public boolean isTooLong(String question) throws ToolException {
    return model.use(blip -> blip.isTooLong(question));
  }

  @Override
  public Optional<String> revision() {
    return model.revision().map(revision -> "blip-" + revision);
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
