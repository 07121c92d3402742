package dev.visprog.tools.ask;

import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows whether a picture is bright, and says yes to questions with "bright" in them if it is. */
final class BrightnessAnswerer implements Answerer, Captioner {
  @Override
  public void close() {}

  /** The questions of each call. */
  final List<List<String>> asked = new ArrayList<>();

  @Override
  public List<Answer> answer(List<Question> questions) {
    asked.add(questions.stream().map(Question::text).toList());
    return questions.stream()
        .map(
            question ->
                new Answer(
                    question.text().contains("bright") == bright(question.image()) ? "yes" : "no",
                    0.75))
        .toList();
  }

  private static boolean bright(Image picture) {
    long sum = 0;
    for (byte value : picture.toBgr()) {
      sum += value & 0xff;
    }
    return sum > 128L * 3 * picture.width() * picture.height();
  }

  @Override
  public List<String> describe(List<Image> pictures) {
    return pictures.stream().map(picture -> bright(picture) ? "a lamp" : "a night").toList();
  }

  @Override
  public boolean isTooLong(String question) {
    return question.length() > 100;
  }

  @Override
  public Optional<String> revision() {
    return Optional.of("brightness");
  }

  @Override
  public Optional<String> missing() {
    return Optional.empty();
  }
}
