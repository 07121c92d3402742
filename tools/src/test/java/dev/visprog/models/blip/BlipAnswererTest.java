package dev.visprog.models.blip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any BLIP that answers questions, shown on a tiny one with random weights. */
class BlipAnswererTest {
  @TempDir Path folder;

  private static final List<Image> PICTURES =
      List.of(
          TinyBlip.picture(32, 32, 1),
          TinyBlip.picture(90, 41, 2),
          TinyBlip.picture(1, 1, 4),
          TinyBlip.picture(90, 41, 2),
          TinyBlip.picture(5, 200, 3));
  private static final List<String> QUESTIONS =
      List.of("is the cat on the table?", "", "a cat?", "the table", "zebra of cat");

  @Test
  void togetherQuestionsAreAnsweredAsAlone() throws Exception {
    TinyBlip.answerer(folder);
    try (BlipAnswerer blip = open()) {
      List<Answer> together = blip.answerAll(PICTURES, QUESTIONS);
      for (int i = 0; i < PICTURES.size(); i++) {
        same(together.get(i), blip.answer(PICTURES.get(i), QUESTIONS.get(i)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aPictureThatWasEncodedServesManyQuestions(int beams) throws Exception {
    TinyBlip.answerer(folder);
    try (BlipAnswerer blip = open()) {
      Generation generation = blip.config().generation().withBeams(beams);
      EncodedPicture encoded = blip.encode(PICTURES.get(1));
      List<Answer> together = blip.answer(encoded, QUESTIONS, generation);
      for (int i = 0; i < QUESTIONS.size(); i++) {
        same(together.get(i), blip.answer(encoded, List.of(QUESTIONS.get(i)), generation).get(0));
      }
      if (beams == 1) {
        same(together.get(0), blip.answer(PICTURES.get(1), QUESTIONS.get(0)));
      }
    }
  }

  @Test
  void answersDependOnPictureAndQuestion() throws Exception {
    TinyBlip.answerer(folder);
    try (BlipAnswerer blip = open()) {
      Answer answer = blip.answer(PICTURES.get(0), QUESTIONS.get(0));
      assertThat(answer.probability()).isBetween(0.0, 1.0).isNotEqualTo(0.0);
      assertThat(blip.answer(PICTURES.get(1), QUESTIONS.get(0)).probability())
          .isNotEqualTo(answer.probability());
      assertThat(blip.answer(PICTURES.get(0), QUESTIONS.get(1)).probability())
          .isNotEqualTo(answer.probability());
      assertThat(blip.answer(PICTURES.get(0), QUESTIONS.get(0))).isEqualTo(answer);
    }
  }

  @Test
  void answersAreNoLongerThanAsked() throws Exception {
    TinyBlip.answerer(folder);
    try (BlipAnswerer blip = open()) {
      EncodedPicture encoded = blip.encode(PICTURES.get(0));
      Generation one = blip.config().generation().withMaxLength(2);
      for (Answer answer : blip.answer(encoded, QUESTIONS, one)) {
        assertThat(answer.text().split(" ")).hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void nothingAskedIsNothingAnswered() throws Exception {
    TinyBlip.answerer(folder);
    try (BlipAnswerer blip = open()) {
      assertThat(blip.answerAll(List.of(), List.of())).isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> blip.answerAll(PICTURES, List.of("a")))
          .withMessage("got 5 pictures and 1 questions, want as many");
    }
  }

  @Test
  void cutsQuestionsThatAreTooLong() throws Exception {
    TinyBlip.answerer(folder);
    String longest = "a cat is on the table a cat is on";
    try (BlipAnswerer blip = open()) {
      assertThat(blip.isTooLong(longest)).isFalse();
      assertThat(blip.isTooLong(longest + " the")).isTrue();
      EncodedPicture encoded = blip.encode(PICTURES.get(0));
      same(
          blip.answer(encoded, List.of(longest + " the table")).get(0),
          blip.answer(encoded, List.of(longest)).get(0));
    }
  }

  @Test
  void readsFilesThatHaveTiedTensorsTwice() throws Exception {
    TinyBlip.answerer(folder);
    Answer answer;
    try (BlipAnswerer blip = open()) {
      answer = blip.answer(PICTURES.get(0), QUESTIONS.get(0));
    }
    String head = "text_decoder.cls.predictions.decoder.";
    TinyBlip.answererWeights()
        .weight(head + "weight", TinyBlip.TOKENS, TinyBlip.WIDTH)
        .bias(head + "bias", TinyBlip.TOKENS)
        .bias("text_decoder.bert.embeddings.position_ids", 1, 12)
        .bias("text_encoder.embeddings.position_ids", 1, 12)
        .write(folder);
    try (BlipAnswerer blip = open()) {
      assertThat(blip.answer(PICTURES.get(0), QUESTIONS.get(0))).isEqualTo(answer);
    }
  }

  @Test
  void leavesNothingBehind() throws Exception {
    TinyBlip.answerer(folder);
    try (ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu())) {
      int before = runtime.tensors();
      BlipAnswerer blip = new BlipAnswerer(Checkpoint.open(folder), runtime);
      Generation beams = blip.config().generation().withBeams(3);
      blip.answerAll(PICTURES, QUESTIONS);
      int loaded = runtime.tensors();
      for (int i = 0; i < 20; i++) {
        blip.answerAll(PICTURES, QUESTIONS);
        blip.answer(blip.encode(PICTURES.get(0)), QUESTIONS, beams);
      }
      assertThat(runtime.tensors()).isEqualTo(loaded);
      blip.close();
      assertThat(runtime.tensors()).isEqualTo(before);
    }
  }

  @Test
  void tellsHowACheckpointDiffers() throws Exception {
    TinyBlip.answerer(folder);
    TinyBlip.answererWeights()
        .without("text_encoder.encoder.layer.0.crossattention.self.key.bias")
        .bias("text_encoder.encoder.layer.0.crossattention.self.k.bias", 3)
        .write(folder);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(this::open)
        .withMessageContaining("text_encoder.encoder.layer.0.crossattention.self.key.bias")
        .withMessageContaining("text_encoder.encoder.layer.0.crossattention.self.k.bias");
  }

  @Test
  void refusesACaptioner() throws Exception {
    TinyBlip.answerer(folder);
    TinyBlip.captioner(folder);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(this::open)
        .withMessageContaining("text_config: hidden_size 16, want 24 as in vision_config");
  }

  @Test
  void refusesAnotherModelsTokenizer() throws Exception {
    TinyBlip.answerer(folder);
    TinyBlip.put(
        folder, "vocab.txt", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n");
    try (BlipAnswerer blip = open()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> blip.answer(PICTURES.get(0), "11"))
          .withMessage("got token 14, want less than 14: the tokenizer is not that of the model");
    }
  }

  @Test
  void refusesAPictureThatAnotherModelEncoded() throws Exception {
    TinyBlip.answerer(folder);
    try (BlipAnswerer blip = open()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> blip.answer(new EncodedPicture(2, 3, new float[6]), List.of("a cat?")))
          .withMessageContaining("got a picture of 2×3 numbers, want 17×16");
    }
  }

  @Test
  void refusesConfigurationsThatCannotBe() throws Exception {
    TinyBlip.answerer(folder);
    for (String[] each :
        new String[][] {
          {"\"vision_config\": {\"patch_size\": 512}", "image_size 384"},
          {"\"text_config\": {\"num_attention_heads\": 7}", "num_attention_heads 7"},
          {"\"text_config\": {\"bos_token_id\": 99999}", "bos_token_id 99999"},
          {"\"text_config\": {\"max_length\": 1}", "max_length 1"},
          {"\"text_config\": {\"num_beams\": 1000}", "num_beams 1000"},
          {"\"text_config\": {\"hidden_act\": \"softplus\"}", "softplus"},
        }) {
      TinyBlip.put(folder, "config.json", "{" + each[0] + "}");
      assertThatExceptionOfType(CheckpointException.class)
          .isThrownBy(this::open)
          .withMessageContaining(each[1]);
    }
  }

  private BlipAnswerer open() throws CheckpointException {
    return new BlipAnswerer(Checkpoint.open(folder));
  }

  private static void same(Answer one, Answer other) {
    assertThat(one.text()).isEqualTo(other.text());
    assertThat(one.probability())
        .isCloseTo(other.probability(), within(1e-4 * other.probability()));
  }
}
