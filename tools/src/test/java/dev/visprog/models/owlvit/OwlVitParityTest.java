package dev.visprog.models.owlvit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.config.Config;
import dev.visprog.models.detection.Detection;
import dev.visprog.models.detection.NonMaximumSuppression;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.fixture.ExpectedTensors;
import dev.visprog.models.fixture.Fixture;
import dev.visprog.models.fixture.FixturePictures;
import dev.visprog.models.fixture.Fixtures;
import dev.visprog.models.fixture.RecordedStates;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.Network;
import dev.visprog.models.nn.Rows;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states, logits, boxes and detections of the original OWL-ViT and OWLv2. */
@Tag("parity")
class OwlVitParityTest {
  private static final Pattern KEPT = Pattern.compile("greedy_nms_iou_([0-9.]+)_kept_indices");

  @ParameterizedTest
  @ValueSource(strings = {"owlvit", "owlv2"})
  void picture(String name) throws Exception {
    Fixture fixture = Fixtures.require(name);
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        Network<OwlVitNetwork> network = load(checkpoint)) {
      OwlVitConfig config = OwlVitConfig.of(Config.of(checkpoint));
      ImageProcessor processor = ImageProcessor.of(config.version().processor(), checkpoint);
      for (Case one : cases(fixture)) {
        RecordedStates states = new RecordedStates(one.name + ".vision.");
        RecordedStates results = new RecordedStates(one.name + ".");
        ModelRuntime runtime = network.runtime();
        runtime.call(
            () -> {
              OwlVitNetwork owl = network.layers();
              NDArray pixels = Inputs.pixels(runtime.manager(), processor.process(one.pictures));
              results.add("pixel_values", pixels);
              states.add("embeddings", owl.vision().embed(pixels));
              NDArray last = states.add("last_hidden_state", owl.vision().encode(pixels, states));
              NDArray features = owl.imageFeatures(last);
              int grid = config.vision().grid();
              results.add("image_embeds", features.reshape(one.pictures.size(), grid, grid, -1));
              ClassHead head = owl.classHead();
              results.add("class_embeds", head.unit(head.embed(features)));
              owl.objectnessHead()
                  .ifPresent(objects -> results.add("objectness_logits", objects.apply(features)));
              return results.add("pred_boxes", owl.boxHead().apply(features)).getShape();
            });
        states.compareWith(fixture.tensors());
        results.compareWith(fixture.tensors());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"owlvit", "owlv2"})
  void texts(String name) throws Exception {
    Fixture fixture = Fixtures.require(name);
    ExpectedTensors expected = fixture.tensors();
    int length = fixture.inputs().get("max_length").asInt();
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        TextTokenizer tokenizer = TextTokenizer.open(checkpoint.folder());
        Network<OwlVitNetwork> network = load(checkpoint)) {
      for (Case one : cases(fixture)) {
        TokenBatch batch =
            tokenizer.encode(one.texts.stream().flatMap(List::stream).toList(), Padding.to(length));
        assertThat(flat(batch.ids())).isEqualTo(expected.longs(one.name + ".input_ids"));
        assertThat(flat(batch.mask())).isEqualTo(expected.longs(one.name + ".attention_mask"));
        RecordedStates states = new RecordedStates(one.name + ".text.");
        RecordedStates results = new RecordedStates(one.name + ".");
        network
            .runtime()
            .call(
                () -> {
                  OwlVitNetwork owl = network.layers();
                  NDArray last = states.add("last_hidden_state", owl.text().encode(batch, states));
                  states.add("pooler_output", owl.text().pool(last, batch));
                  NDArray units = Rows.unit(owl.textFeatures(last, batch));
                  NDArray byPicture = units.reshape(one.texts.size(), one.queries(), -1);
                  return results.add("text_embeds", byPicture).getShape();
                });
        states.compareWith(expected);
        results.compareWith(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"owlvit", "owlv2"})
  void logitsOfPicturesAndTextsTogetherAndAlone(String name) throws Exception {
    Fixture fixture = Fixtures.require(name);
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        OwlVitDetector detector = new OwlVitDetector(checkpoint)) {
      for (Case one : cases(fixture)) {
        List<OwlVitImage> together = detector.encode(one.pictures);
        List<OwlVitImage> alone = one.pictures.stream().map(detector::encode).toList();
        for (List<OwlVitImage> images : List.of(together, alone)) {
          List<float[]> logits = new ArrayList<>();
          for (int i = 0; i < images.size(); i++) {
            for (OwlVitText text : detector.encodeTexts(one.texts.get(i))) {
              logits.add(images.get(i).logits(text));
            }
          }
          assertLogits(fixture.tensors(), one, logits);
        }
      }
    }
  }

  /** One array for each text of each picture; expected is place by place. */
  private static void assertLogits(ExpectedTensors expected, Case one, List<float[]> logits) {
    int places = logits.get(0).length;
    int queries = one.queries();
    float[] all = new float[logits.size() * places];
    for (int i = 0; i < logits.size(); i++) {
      for (int place = 0; place < places; place++) {
        all[(i / queries * places + place) * queries + i % queries] = logits.get(i)[place];
      }
    }
    expected.assertClose(one.name + ".logits", all, one.pictures.size(), places, queries);
  }

  @ParameterizedTest
  @ValueSource(strings = {"owlvit", "owlv2"})
  void detections(String name) throws Exception {
    Fixture fixture = Fixtures.require(name);
    int compared = 0;
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        OwlVitDetector detector = new OwlVitDetector(checkpoint)) {
      for (Case one : cases(fixture)) {
        for (JsonNode wanted : fixture.expected().get("cases").get(one.name).get("detections")) {
          int picture = one.files.indexOf(wanted.get("image").asText());
          OwlVitImage image = detector.encode(one.pictures.get(picture));
          List<OwlVitText> texts = detector.encodeTexts(one.texts.get(picture));
          double threshold = wanted.get("threshold").asDouble();
          List<Detection> found = detector.allAbove(image, texts, threshold);
          assertDetections(wanted, found, fixture.tensors().tolerance(one.name + ".pred_boxes"));
          assertKept(wanted, found);
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  private static void assertDetections(JsonNode wanted, List<Detection> found, double relative) {
    assertThat(found).hasSize(wanted.get("count").asInt());
    double side =
        Math.max(
            wanted.get("target_size_hw").get(0).asInt(),
            wanted.get("target_size_hw").get(1).asInt());
    double tolerance = Math.max(1e-3, 2 * relative * side);
    for (int i = 0; i < found.size(); i++) {
      Detection box = found.get(i);
      assertThat(box.label()).isEqualTo(wanted.get("labels").get(i).asInt());
      assertThat((double) box.score())
          .isCloseTo(wanted.get("scores").get(i).asDouble(), within(1e-4));
      double[] edges = {box.x0(), box.y0(), box.x1(), box.y1()};
      for (int edge = 0; edge < edges.length; edge++) {
        assertThat(edges[edge])
            .as("edge %d of box %d", edge, i)
            .isCloseTo(wanted.get("boxes_xyxy").get(i).get(edge).asDouble(), within(tolerance));
      }
    }
  }

  private static void assertKept(JsonNode wanted, List<Detection> found) {
    Map<Double, JsonNode> byOverlap = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : wanted.properties()) {
      Matcher kept = KEPT.matcher(field.getKey());
      if (kept.matches()) {
        byOverlap.put(Double.valueOf(kept.group(1)), field.getValue());
      }
    }
    assertThat(byOverlap).isNotEmpty();
    byOverlap.forEach(
        (overlap, indices) ->
            assertThat(NonMaximumSuppression.keep(found, overlap))
                .isEqualTo(
                    IntStream.range(0, indices.size())
                        .mapToObj(i -> indices.get(i).asInt())
                        .toList()));
  }

  private static Network<OwlVitNetwork> load(Checkpoint checkpoint) throws Exception {
    OwlVitConfig config = OwlVitConfig.of(Config.of(checkpoint));
    return Network.load(ModelRuntime.shared(), checkpoint, p -> new OwlVitNetwork(p, config));
  }

  private static long[] flat(long[][] rows) {
    return Arrays.stream(rows).flatMapToLong(Arrays::stream).toArray();
  }

  /** Pictures, each with its texts; shorter lists are filled up as the original processor does. */
  private record Case(
      String name, List<String> files, List<Image> pictures, List<List<String>> texts) {
    int queries() {
      return texts.get(0).size();
    }
  }

  private static List<Case> cases(Fixture fixture) {
    List<Case> cases = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : fixture.inputs().get("cases").properties()) {
      List<String> files = strings(entry.getValue().get("images"));
      List<List<String>> texts = new ArrayList<>();
      entry.getValue().get("texts").forEach(list -> texts.add(strings(list)));
      int most = texts.stream().mapToInt(List::size).max().orElseThrow();
      for (List<String> list : texts) {
        while (list.size() < most) {
          list.add(" ");
        }
      }
      List<Image> pictures =
          files.stream().map(file -> FixturePictures.read(fixture.input(file))).toList();
      cases.add(new Case(entry.getKey(), files, pictures, texts));
    }
    assertThat(cases).isNotEmpty();
    return cases;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(text -> strings.add(text.asText()));
    return strings;
  }
}
