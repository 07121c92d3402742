package dev.visprog.models.vilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.ElementType;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.ModelRuntimeException;
import dev.visprog.models.engine.Precision;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.fixture.RandomWeights;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any ViLT, shown on a tiny one with random weights. */
class ViltAnswererTest {
  @TempDir Path folder;

  private static final String QUESTION = "What is on the table?";

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(picture(64, 64, 1), QUESTION),
          new Question(picture(200, 41, 2), "Is it red?"),
          new Question(picture(5, 300, 3), ""),
          new Question(picture(1, 1, 4), "is it on the red red red red table?"),
          new Question(picture(90, 120, 5), QUESTION));

  @Test
  void everyAnswerIsGivenTheBestFirst() throws Exception {
    TinyVilt.write(folder);
    try (ViltAnswerer vilt = open()) {
      for (Question question : QUESTIONS) {
        List<Answer> answers = vilt.answer(question.picture(), question.text());
        assertThat(answers)
            .extracting(Answer::text)
            .containsExactlyInAnyOrder("yes", "no", "a cup");
        assertThat(answers.stream().mapToDouble(Answer::probability).sum())
            .isCloseTo(1, within(1e-9));
        assertThat(answers)
            .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()))
            .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
      }
    }
  }

  @Test
  void questionsOfABatchAreAnsweredAsAlone() throws Exception {
    TinyVilt.write(folder);
    List<Question> many = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      many.addAll(QUESTIONS);
    }
    try (ViltAnswerer vilt = open()) {
      List<List<Answer>> together = vilt.answerAll(many);
      assertThat(together).hasSize(many.size());
      List<List<Answer>> alone =
          many.stream().map(one -> vilt.answer(one.picture(), one.text())).toList();
      close(together, alone, 1e-5);
      assertThat(vilt.answerAll(List.of())).isEmpty();
    }
  }

  @Test
  void bothPictureAndQuestionMatter() throws Exception {
    TinyVilt.write(folder);
    try (ViltAnswerer vilt = open()) {
      Image picture = picture(64, 64, 1);
      List<Answer> answers = vilt.answer(picture, QUESTION);
      assertThat(vilt.answer(picture, "is it red?")).isNotEqualTo(answers);
      assertThat(vilt.answer(picture(64, 64, 9), QUESTION)).isNotEqualTo(answers);
      assertThat(vilt.answer(picture, QUESTION)).isEqualTo(answers);
    }
  }

  @Test
  void questionsThatAreTooLongAreCut() throws Exception {
    TinyVilt.write(folder);
    try (ViltAnswerer vilt = open()) {
      Image picture = picture(64, 64, 1);
      String fits = "red red red red red red red";
      assertThat(vilt.isTooLong(fits)).isFalse();
      assertThat(vilt.isTooLong(fits + " it")).isTrue();
      assertThat(vilt.answer(picture, fits + " it")).isEqualTo(vilt.answer(picture, fits));
      assertThat(vilt.answer(picture, String.join(" ", Collections.nCopies(100_000, "red"))))
          .isEqualTo(vilt.answer(picture, fits));
    }
  }

  @Test
  void leavesNothingBehind() throws Exception {
    TinyVilt.write(folder);
    try (ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu())) {
      int before = runtime.tensors();
      ViltAnswerer vilt = new ViltAnswerer(Checkpoint.open(folder), runtime);
      vilt.answerAll(QUESTIONS);
      int loaded = runtime.tensors();
      for (int i = 0; i < 20; i++) {
        vilt.answerAll(QUESTIONS);
      }
      assertThat(runtime.tensors()).isEqualTo(loaded);
      vilt.close();
      assertThat(runtime.tensors()).isEqualTo(before);
    }
  }

  @Test
  void aLimitOfPatchesHidesTheRestOfThePicture() throws Exception {
    TinyVilt.write(folder);
    Image picture = picture(64, 64, 1);
    Image changed = changedBelow(picture, 40);
    List<Answer> ofAll;
    try (ViltAnswerer vilt = open()) {
      ofAll = vilt.answer(picture, QUESTION);
      assertThat(vilt.answer(changed, QUESTION)).isNotEqualTo(ofAll);
    }
    TinyVilt.configAlso(folder, "\"max_image_length\": 4");
    try (ViltAnswerer vilt = open()) {
      assertThat(vilt.answer(changed, QUESTION)).isEqualTo(vilt.answer(picture, QUESTION));
    }
    TinyVilt.configAlso(folder, "\"max_image_length\": 16");
    try (ViltAnswerer vilt = open()) {
      assertThat(vilt.answer(picture, QUESTION)).isEqualTo(ofAll);
    }
  }

  @Test
  void projectionsMayHaveNoBias() throws Exception {
    TinyVilt.write(folder);
    RandomWeights without = TinyVilt.weights();
    RandomWeights zeros = TinyVilt.weights();
    for (int layer = 0; layer < 2; layer++) {
      for (String part : List.of("query", "key", "value")) {
        String name = "vilt.encoder.layer.%d.attention.attention.%s.bias".formatted(layer, part);
        without.without(name);
        zeros.filled(name, 0, 24);
      }
    }
    zeros.write(folder);
    List<List<Answer>> expected;
    try (ViltAnswerer vilt = open()) {
      expected = vilt.answerAll(QUESTIONS);
    }
    without.write(folder);
    TinyVilt.configAlso(folder, "\"qkv_bias\": false");
    try (ViltAnswerer vilt = open()) {
      assertThat(vilt.answerAll(QUESTIONS)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ElementType.class,
      names = {"F16", "BF16"})
  void readsWeightsOfTwoBytes(ElementType type) throws Exception {
    TinyVilt.write(folder);
    List<List<Answer>> exact = answers(ModelRuntime.shared());
    TinyVilt.weights().write(folder, type);
    close(answers(ModelRuntime.shared()), exact, 0.02);
  }

  @ParameterizedTest
  @EnumSource(
      value = Precision.class,
      names = {"BF16", "INT8"})
  void shorterNumbersGiveNearlyTheSame(Precision precision) throws Exception {
    TinyVilt.write(folder);
    List<List<Answer>> exact = answers(ModelRuntime.shared());
    try (ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu().with(precision))) {
      close(answers(runtime), exact, 0.02);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"classifier.3.bias", "vilt.embeddings.cls_token"})
  void aMissingTensorIsNamed(String name) throws Exception {
    TinyVilt.write(folder);
    TinyVilt.weights().without(name).write(folder);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(this::open)
        .withMessageContaining(name);
  }

  @Test
  void aVocabularyOfAnotherModelIsRefused() throws Exception {
    TinyVilt.write(folder);
    TinyVilt.put(folder, "vocab.txt", "[PAD]\n[UNK]\n" + words(20));
    try (ViltAnswerer vilt = open()) {
      assertThatExceptionOfType(ModelRuntimeException.class)
          .isThrownBy(() -> vilt.answer(picture(64, 64, 1), "w18"))
          .withMessageContaining("vocab_size");
    }
  }

  private static String words(int count) {
    StringBuilder words = new StringBuilder("[CLS]\n[SEP]\n[MASK]\n");
    for (int i = 0; i < count; i++) {
      words.append('w').append(i).append('\n');
    }
    return words.toString();
  }

  private ViltAnswerer open() throws CheckpointException {
    return new ViltAnswerer(Checkpoint.open(folder));
  }

  private List<List<Answer>> answers(ModelRuntime runtime) throws CheckpointException {
    try (ViltAnswerer vilt = new ViltAnswerer(Checkpoint.open(folder), runtime)) {
      return vilt.answerAll(QUESTIONS);
    }
  }

  /** Equal probabilities, by the texts of the answers. */
  private static void close(
      List<List<Answer>> actual, List<List<Answer>> wanted, double tolerance) {
    for (int i = 0; i < wanted.size(); i++) {
      for (Answer answer : wanted.get(i)) {
        assertThat(actual.get(i))
            .filteredOn(other -> other.text().equals(answer.text()))
            .singleElement()
            .extracting(Answer::probability, DOUBLE)
            .isCloseTo(answer.probability(), within(tolerance));
      }
    }
  }

  private static Image picture(int width, int height, int seed) {
    byte[] bgr = new byte[3 * width * height];
    new Random(seed).nextBytes(bgr);
    return Image.ofBgr(width, height, bgr);
  }

  private static Image changedBelow(Image picture, int row) {
    byte[] bgr = picture.toBgr();
    for (int i = 3 * picture.width() * row; i < bgr.length; i++) {
      bgr[i] ^= 0x55;
    }
    return Image.ofBgr(picture.width(), picture.height(), bgr);
  }
}
