package dev.visprog.models.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

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
import dev.visprog.models.nn.Rows;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states and results of the original CLIP. */
@Tag("parity")
class ClipParityTest {
  @ParameterizedTest
  @ValueSource(strings = {"clip", "clip_sharded", "clip_bf16"})
  void vision(String name) throws Exception {
    Fixture fixture = Fixtures.require(name);
    ExpectedTensors expected = fixture.tensors();
    RecordedStates states = new RecordedStates("vision.");
    RecordedStates results = new RecordedStates("");
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        Network<ClipNetwork> network = load(checkpoint)) {
      ClipNetwork clip = network.layers();
      PixelBatch pixels =
          ImageProcessor.of(ProcessorKind.CLIP, checkpoint).process(pictures(fixture));
      network
          .runtime()
          .call(
              () -> {
                NDArray values = Inputs.pixels(network.runtime().manager(), pixels);
                results.add("pixel_values", values);
                states.add("embeddings", clip.vision().embed(values));
                NDArray last =
                    states.add("last_hidden_state", clip.vision().encode(values, states));
                NDArray pooled = states.add("pooler_output", clip.pooledVision(last));
                NDArray features = results.add("image_features", clip.imageFeatures(pooled));
                return results.add("image_embeds", Rows.unit(features)).getShape();
              });
    }
    states.compareWith(expected);
    results.compareWith(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clip", "clip_sharded", "clip_bf16"})
  void text(String name) throws Exception {
    Fixture fixture = Fixtures.require(name);
    ExpectedTensors expected = fixture.tensors();
    RecordedStates states = new RecordedStates("text.");
    RecordedStates results = new RecordedStates("");
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        TextTokenizer tokenizer = TextTokenizer.open(checkpoint.folder());
        Network<ClipNetwork> network = load(checkpoint)) {
      ClipNetwork clip = network.layers();
      TokenBatch batch = tokenizer.encode(texts(fixture), padding(fixture.inputs(), clip));
      network
          .runtime()
          .call(
              () -> {
                states.add("embeddings", clip.text().embed(batch));
                NDArray last = states.add("last_hidden_state", clip.text().encode(batch, states));
                states.add("pooler_output", clip.text().pool(last, batch));
                NDArray features = results.add("text_features", clip.textFeatures(last, batch));
                return results.add("text_embeds", Rows.unit(features)).getShape();
              });
    }
    states.compareWith(expected);
    results.compareWith(expected);
  }

  private static Padding padding(JsonNode inputs, ClipNetwork clip) {
    return inputs.path("padding").asText().equals("max_length")
        ? Padding.to(clip.text().config().positions())
        : Padding.longest();
  }

  @ParameterizedTest
  @ValueSource(strings = {"clip", "clip_sharded", "clip_bf16"})
  void picturesAndTextsTogether(String name) throws Exception {
    Fixture fixture = Fixtures.require(name);
    ExpectedTensors tensors = fixture.tensors();
    JsonNode expected = fixture.expected();
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        ClipModel clip = new ClipModel(checkpoint)) {
      List<float[]> pictures = clip.embedImages(pictures(fixture));
      List<float[]> texts = clip.embedTexts(texts(fixture));
      assertThat(clip.logitScale())
          .isCloseTo(expected.get("logit_scale_exp").asDouble(), withinPercentage(0.001));
      float[] logits = new float[pictures.size() * texts.size()];
      for (int i = 0; i < pictures.size(); i++) {
        double[] shares = clip.shares(pictures.get(i), texts);
        for (int j = 0; j < texts.size(); j++) {
          logits[i * texts.size() + j] =
              (float) (clip.logitScale() * Similarity.cosine(pictures.get(i), texts.get(j)));
          assertThat(shares[j])
              .as("share of text %d for picture %d", j, i)
              .isCloseTo(
                  expected.get("probs_per_image").get(i).get(j).asDouble(),
                  // A share moves by no more than its logits do.
                  within(Math.max(1e-4, 2 * tensors.tolerance("logits_per_image"))));
        }
      }
      tensors.assertClose("logits_per_image", logits, pictures.size(), texts.size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"clip", "clip_sharded", "clip_bf16"})
  void alonePicturesAndTextsAreAsInABatch(String name) throws Exception {
    Fixture fixture = Fixtures.require(name);
    ExpectedTensors tensors = fixture.tensors();
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        ClipModel clip = new ClipModel(checkpoint)) {
      List<float[]> pictures = new ArrayList<>();
      for (Image picture : pictures(fixture)) {
        pictures.addAll(clip.embedImages(List.of(picture)));
      }
      tensors.assertClose("image_embeds", joined(pictures), tensors.shape("image_embeds"));
      List<float[]> texts = new ArrayList<>();
      for (String text : texts(fixture)) {
        texts.addAll(clip.embedTexts(List.of(text)));
      }
      tensors.assertClose("text_embeds", joined(texts), tensors.shape("text_embeds"));
    }
  }

  private static Network<ClipNetwork> load(Checkpoint checkpoint) throws Exception {
    ClipConfig config = ClipConfig.of(Config.of(checkpoint));
    return Network.load(ModelRuntime.shared(), checkpoint, p -> new ClipNetwork(p, config));
  }

  private static List<Image> pictures(Fixture fixture) {
    List<Image> pictures = new ArrayList<>();
    fixture
        .inputs()
        .get("images")
        .forEach(image -> pictures.add(FixturePictures.read(fixture.input(image.asText()))));
    return pictures;
  }

  private static List<String> texts(Fixture fixture) {
    List<String> texts = new ArrayList<>();
    fixture.inputs().get("texts").forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static float[] joined(List<float[]> rows) {
    float[] all = new float[rows.size() * rows.get(0).length];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, all, i * rows.get(i).length, rows.get(i).length);
    }
    return all;
  }
}
