package dev.visprog.models.vilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.fixture.ExpectedTensors;
import dev.visprog.models.fixture.Fixture;
import dev.visprog.models.fixture.FixturePictures;
import dev.visprog.models.fixture.Fixtures;
import dev.visprog.models.fixture.RecordedStates;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.PixelBatch;
import dev.visprog.models.image.ProcessorKind;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.Network;
import dev.visprog.models.tokenizer.TokenBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states and answers of the original ViLT. */
@Tag("parity")
class ViltParityTest {
  private static final double LOGIT_TOLERANCE = 1e-4;

  @Test
  void statesOfEveryCase() throws Exception {
    Fixture fixture = Fixtures.require("vilt");
    ExpectedTensors expected = fixture.tensors();
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        ViltAnswerer answerer = new ViltAnswerer(checkpoint);
        Network<ViltNetwork> network = load(checkpoint)) {
      ImageProcessor processor = ImageProcessor.of(ProcessorKind.VILT, checkpoint);
      for (Map.Entry<String, JsonNode> entry : cases(fixture)) {
        String name = entry.getKey() + ".";
        List<Question> questions = questions(fixture, entry.getValue());
        TokenBatch words = answerer.tokens(questions.stream().map(Question::text).toList());
        PixelBatch pictures = processor.process(questions.stream().map(Question::picture).toList());
        PatchChoice choice = network.layers().choose(pictures);
        assertThat(flat(words.ids())).isEqualTo(expected.longs(name + "input_ids"));
        assertThat(flat(words.mask())).isEqualTo(expected.longs(name + "attention_mask"));
        assertThat(flat(ViltNetwork.counts(words, choice)))
            .isEqualTo(expected.longs(name + "embeddings_mask"));
        states(network, name, words, pictures, choice).compareWith(expected);
      }
    }
  }

  private static RecordedStates states(
      Network<ViltNetwork> network,
      String name,
      TokenBatch words,
      PixelBatch pictures,
      PatchChoice choice) {
    RecordedStates states = new RecordedStates(name);
    ViltNetwork vilt = network.layers();
    ModelRuntime runtime = network.runtime();
    return runtime.call(
        () -> {
          states.add("pixel_values", Inputs.pixels(runtime.manager(), pictures));
          states.add("text_embeddings", vilt.embedText(words));
          NDArray last = vilt.encode(words, pictures, choice, states);
          states.add("last_hidden_state", last);
          NDArray pooled = states.add("pooler_output", vilt.pool(last));
          states.add("logits", vilt.logits(pooled));
          return states;
        });
  }

  @Test
  void answersOfEveryCaseTogetherAndAlone() throws Exception {
    Fixture fixture = Fixtures.require("vilt");
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        ViltAnswerer vilt = new ViltAnswerer(checkpoint)) {
      for (Map.Entry<String, JsonNode> entry : cases(fixture)) {
        List<Question> questions = questions(fixture, entry.getValue());
        JsonNode expected = fixture.expected().get("cases").get(entry.getKey());
        List<List<Answer>> together = vilt.answerAll(questions);
        assertThat(together).hasSize(expected.size());
        for (int i = 0; i < questions.size(); i++) {
          Question question = questions.get(i);
          sameAnswers(expected.get(i), together.get(i));
          sameAnswers(expected.get(i), vilt.answer(question.picture(), question.text()));
        }
      }
    }
  }

  private static void sameAnswers(JsonNode expected, List<Answer> answers) {
    assertThat(answers.get(0).text()).isEqualTo(expected.get("answer").asText());
    int i = 0;
    for (JsonNode wanted : expected.get("top5")) {
      Answer answer = answers.get(i++);
      assertThat(answer.text()).isEqualTo(wanted.get("answer").asText());
      assertThat(answer.probability())
          .isCloseTo(wanted.get("softmax").asDouble(), within(LOGIT_TOLERANCE));
      assertThat(answer.score())
          .isCloseTo(wanted.get("sigmoid").asDouble(), within(LOGIT_TOLERANCE));
    }
    assertThat(i).isPositive();
  }

  private static Network<ViltNetwork> load(Checkpoint checkpoint) throws Exception {
    ViltConfig config = ViltConfig.of(Config.of(checkpoint));
    return Network.load(ModelRuntime.shared(), checkpoint, p -> new ViltNetwork(p, config));
  }

  private static List<Map.Entry<String, JsonNode>> cases(Fixture fixture) {
    List<Map.Entry<String, JsonNode>> cases = new ArrayList<>();
    cases.addAll(fixture.inputs().get("cases").properties());
    assertThat(cases).isNotEmpty();
    return cases;
  }

  private static List<Question> questions(Fixture fixture, JsonNode one) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < one.get("images").size(); i++) {
      String image = one.get("images").get(i).asText();
      questions.add(
          new Question(
              FixturePictures.read(fixture.input(image)), one.get("questions").get(i).asText()));
    }
    return questions;
  }

  private static long[] flat(long[][] rows) {
    return Stream.of(rows).flatMapToLong(Arrays::stream).toArray();
  }

  private static long[] flat(float[][] rows) {
    return Stream.of(rows)
        .flatMapToLong(row -> IntStream.range(0, row.length).mapToLong(i -> (long) row[i]))
        .toArray();
  }
}
