package dev.visprog.models.blip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
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
import dev.visprog.models.image.ProcessorKind;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.Network;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states and answers of the original BLIP. */
@Tag("parity")
class BlipParityTest {
  @Test
  void statesAndLogits() throws Exception {
    Fixture fixture = Fixtures.require("blip_vqa");
    ExpectedTensors expected = fixture.tensors();
    try (Opened opened = Opened.of(fixture)) {
      for (Case each : cases(fixture)) {
        opened.statesOf(each).forEach(states -> states.compareKnownWith(expected));
      }
    }
  }

  @Test
  void answersTokenByToken() throws Exception {
    Fixture fixture = Fixtures.require("blip_vqa");
    ExpectedTensors expected = fixture.tensors();
    try (Opened opened = Opened.of(fixture)) {
      for (Case each : cases(fixture)) {
        opened.compareAnswers(each, expected, fixture.expected().at("/cases/" + each.name()));
      }
    }
  }

  /** Each by itself; the original lets those that are padded attend to the padding. */
  @Test
  void answersQuestionsThatWereNotPadded() throws Exception {
    Fixture fixture = Fixtures.require("blip_vqa");
    ExpectedTensors expected = fixture.tensors();
    int compared = 0;
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        BlipAnswerer blip = new BlipAnswerer(checkpoint)) {
      for (Case each : cases(fixture)) {
        long[] mask = expected.longs(each.name() + ".attention_mask");
        int width = mask.length / each.questions().size();
        Generation generation = blip.config().generation().withMaxLength(each.maxLength());
        JsonNode items = fixture.expected().at("/cases/" + each.name() + "/items");
        for (int i = 0; i < each.questions().size(); i++) {
          if (mask[(i + 1) * width - 1] == 1) {
            EncodedPicture picture = blip.encode(each.pictures().get(i));
            List<String> question = List.of(each.questions().get(i));
            assertThat(blip.answer(picture, question, generation).get(0).text())
                .isEqualTo(items.get(i).get("answer").asText());
            compared++;
          }
        }
      }
    }
    assertThat(compared).isPositive();
  }

  /** One batch of pictures and questions. */
  private record Case(String name, List<Image> pictures, List<String> questions, int maxLength) {}

  private static List<Case> cases(Fixture fixture) {
    List<Case> cases = new ArrayList<>();
    fixture
        .inputs()
        .get("cases")
        .properties()
        .forEach(
            entry -> {
              JsonNode inputs = entry.getValue();
              List<Image> pictures = new ArrayList<>();
              inputs
                  .get("images")
                  .forEach(
                      name -> pictures.add(FixturePictures.read(fixture.input(name.asText()))));
              List<String> questions = new ArrayList<>();
              inputs.get("questions").forEach(question -> questions.add(question.asText()));
              int maxLength = inputs.path("max_length").asInt(20);
              cases.add(new Case(entry.getKey(), pictures, questions, maxLength));
            });
    assertThat(cases).isNotEmpty();
    return cases;
  }

  private record Opened(
      BlipConfig config,
      ImageProcessor processor,
      TextTokenizer tokenizer,
      Network<QuestionNetwork> network)
      implements AutoCloseable {
    static Opened of(Fixture fixture) throws Exception {
      try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint())) {
        BlipConfig config = BlipConfig.of(Config.of(checkpoint));
        return new Opened(
            config,
            ImageProcessor.of(ProcessorKind.BLIP, checkpoint),
            TextTokenizer.open(checkpoint.folder()),
            Network.load(ModelRuntime.shared(), checkpoint, p -> new QuestionNetwork(p, config)));
      }
    }

    List<RecordedStates> statesOf(Case one) {
      QuestionNetwork blip = network.layers();
      String prefix = one.name() + ".";
      RecordedStates results = new RecordedStates(prefix);
      RecordedStates vision = new RecordedStates(prefix + "vision.");
      RecordedStates reading = new RecordedStates(prefix + "text_encoder.");
      RecordedStates writing = new RecordedStates(prefix + "decoder.");
      TokenBatch questions = tokenizer.encode(one.questions(), Padding.longest());
      ModelRuntime runtime = network.runtime();
      runtime.call(
          () -> {
            NDArray pixels = Inputs.pixels(runtime.manager(), processor.process(one.pictures()));
            results.add("pixel_values", pixels);
            vision.add("embeddings", blip.vision().embed(pixels));
            NDArray pictures =
                vision.add("last_hidden_state", blip.vision().encode(pixels, vision));
            reading.add("embeddings", blip.embed(questions));
            NDArray read =
                results.add("question_embeds", blip.read(questions, pictures, null, reading));
            HiddenStates firstStep =
                (layer, state) ->
                    writing.add(
                        layer == 0 ? "embeddings_first_step" : "hidden_states_first_step." + layer,
                        state);
            NDList first =
                blip.answer()
                    .next(
                        beginnings(one).toArray(long[][]::new),
                        new NDList(),
                        blip.answer().keyValues(read),
                        null,
                        firstStep);
            return results.add("first_step_logits", first.get(0)).getShape();
          });
      return List.of(results, vision, reading, writing);
    }

    List<long[]> beginnings(Case one) {
      return Collections.nCopies(one.questions().size(), new long[] {config.text().bos()});
    }

    void compareAnswers(Case one, ExpectedTensors expected, JsonNode answers) {
      QuestionNetwork blip = network.layers();
      String prefix = one.name() + ".";
      TokenBatch questions = tokenizer.encode(one.questions(), Padding.longest());
      assertThat(flat(questions.ids())).isEqualTo(expected.longs(prefix + "input_ids"));
      assertThat(flat(questions.mask())).isEqualTo(expected.longs(prefix + "attention_mask"));
      ModelRuntime runtime = network.runtime();
      List<float[][]> steps = new ArrayList<>();
      List<Written> texts =
          runtime.call(
              () -> {
                NDArray pixels =
                    Inputs.pixels(runtime.manager(), processor.process(one.pictures()));
                NDArray pictures = blip.vision().encode(pixels, HiddenStates.UNSEEN);
                NDArray read = blip.read(questions, pictures, null, HiddenStates.UNSEEN);
                // The original attends to the padding of questions too.
                CachedDecoder decoder =
                    new CachedDecoder(blip.answer(), blip.answer().keyValues(read), null);
                return new GreedySearch(config.text().sep(), config.text().pad())
                    .search(recording(decoder, steps), beginnings(one), one.maxLength());
              });
      compareTexts(texts, expected.longs(prefix + "generated_ids"), answers);
      compareScores(steps, expected, prefix);
    }

    private void compareTexts(List<Written> texts, long[] expected, JsonNode answers) {
      int longest = texts.stream().mapToInt(Written::length).max().orElseThrow();
      long[] padded =
          texts.stream()
              .flatMapToLong(text -> Arrays.stream(padded(text.tokens(), longest)))
              .toArray();
      assertThat(padded).isEqualTo(expected);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(tokenizer.decode(texts.get(i).tokens()))
            .isEqualTo(answers.get("items").get(i).get("answer").asText());
      }
    }

    private long[] padded(long[] tokens, int length) {
      long[] padded = Arrays.copyOf(tokens, length);
      Arrays.fill(padded, tokens.length, length, config.text().pad());
      return padded;
    }

    /** The expected scores are the largest of each step, with their tokens, and that of the end. */
    private void compareScores(List<float[][]> steps, ExpectedTensors expected, String prefix) {
      long[] shape = expected.shape(prefix + "generation_top16_ids");
      int most = Math.toIntExact(shape[2]);
      assertThat(steps).hasSize(Math.toIntExact(shape[1]));
      long[] tokens = expected.longs(prefix + "generation_top16_ids");
      float[] scores = new float[tokens.length];
      float[] ends = new float[scores.length / most];
      for (int i = 0; i < scores.length; i++) {
        int place = i / most;
        float[] logits = steps.get(place % steps.size())[place / steps.size()];
        scores[i] = logits[Math.toIntExact(tokens[i])];
        ends[place] = logits[config.text().sep()];
      }
      double tolerance = expected.tolerance(prefix + "generation_top16_scores");
      for (int place = 0; place < ends.length; place++) {
        float[] logits = steps.get(place % steps.size())[place / steps.size()].clone();
        Arrays.sort(logits);
        assertThat(logits[logits.length - most])
            .isCloseTo(scores[(place + 1) * most - 1], within((float) tolerance));
      }
      expected.assertClose(prefix + "generation_top16_scores", scores, shape);
      expected.assertClose(prefix + "generation_sep_score", ends, shape[0], shape[1]);
    }

    @Override
    public void close() {
      network.close();
      tokenizer.close();
    }
  }

  private static NextToken recording(NextToken model, List<float[][]> steps) {
    return new NextToken() {
      @Override
      public float[][] after(long[][] tokens) {
        float[][] logits = model.after(tokens);
        steps.add(logits);
        return logits;
      }

      @Override
      public void select(int[] rows) {
        model.select(rows);
      }
    };
  }

  private static long[] flat(long[][] rows) {
    return Stream.of(rows).flatMapToLong(Arrays::stream).toArray();
  }
}
