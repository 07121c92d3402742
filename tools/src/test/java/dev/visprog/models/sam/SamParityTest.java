package dev.visprog.models.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
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
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.Network;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states, masks and qualities of the original SAM. */
@Tag("parity")
class SamParityTest {
  @Test
  void pictures() throws Exception {
    Fixture fixture = Fixtures.require("sam");
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        Network<SamNetwork> network = load(checkpoint)) {
      ImageProcessor processor = ImageProcessor.of(ProcessorKind.SAM, checkpoint);
      ModelRuntime runtime = network.runtime();
      Set<String> images = new HashSet<>();
      SamCase.all(fixture).forEach(one -> images.add(one.image()));
      for (String image : images) {
        RecordedStates states = new RecordedStates(stem(fixture, image) + ".");
        Image picture = FixturePictures.read(fixture.input(image));
        runtime.call(
            () -> {
              ImageEncoder encoder = network.layers().images();
              NDArray pixels =
                  Inputs.pixels(runtime.manager(), processor.process(List.of(picture)));
              states.add("pixel_values", pixels);
              states.add("vision.patch_embed", encoder.embed(pixels));
              NDArray features =
                  encoder.apply(
                      pixels,
                      (layer, state) -> {
                        if (layer > 0) {
                          states.add("vision.layer" + (layer - 1), state);
                        }
                      });
              return states.add("image_embeddings", features.transpose(0, 3, 1, 2)).getShape();
            });
        states.compareWith(fixture.tensors());
      }
    }
  }

  @Test
  void places() throws Exception {
    Fixture fixture = Fixtures.require("sam");
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        Network<SamNetwork> network = load(checkpoint)) {
      RecordedStates states = new RecordedStates("");
      int grid = config(checkpoint).vision().grid();
      network
          .runtime()
          .call(
              () ->
                  states
                      .add(
                          "image_wide_positional_embeddings",
                          network
                              .layers()
                              .places()
                              .reshape(1, grid, grid, -1)
                              .transpose(0, 3, 1, 2))
                      .getShape());
      states.compareWith(fixture.tensors());
    }
  }

  @Test
  void prompts() throws Exception {
    Fixture fixture = Fixtures.require("sam");
    ExpectedTensors expected = fixture.tensors();
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        Network<SamNetwork> network = load(checkpoint);
        SamSegmenter segmenter = new SamSegmenter(checkpoint)) {
      Map<String, List<List<LowMask>>> drawn = new HashMap<>();
      for (SamCase one : SamCase.all(fixture)) {
        SamImage seen = segmenter.encode(FixturePictures.read(fixture.input(one.image())));
        List<Prompt> prompts = one.promptsWith(drawn);
        drawn.put(one.name(), segmenter.masks(seen, prompts, one.several()));
        scaled(expected, one, seen);
        String mask = one.name() + ".input_masks";
        if (expected.has(mask)) {
          float[] given = prompts.get(0).mask().orElseThrow().logits();
          expected.assertClose(mask, given, expected.shape(mask));
        }
        RecordedStates states = new RecordedStates(one.name() + ".");
        network
            .runtime()
            .call(() -> through(network, config(checkpoint), one, prompts, seen, states));
        states.compareWith(expected);
      }
    }
  }

  private static Shape through(
      Network<SamNetwork> network,
      SamConfig config,
      SamCase one,
      List<Prompt> prompts,
      SamImage seen,
      RecordedStates states) {
    NDManager manager = network.runtime().manager();
    SamNetwork sam = network.layers();
    int grid = config.vision().grid();
    NDArray tokens = sam.prompts().tokens(manager, prompts, seen.scaleX(), seen.scaleY());
    states.add("sparse_embeddings", tokens.expandDims(0));
    NDArray maps = sam.prompts().maps(manager, prompts);
    boolean constant = maps.getShape().get(1) == 1;
    states.add(
        "dense_embeddings",
        maps.get("0:1")
            .reshape(1, constant ? 1 : grid, constant ? 1 : grid, -1)
            .transpose(0, 3, 1, 2));
    NDArray picture =
        manager.create(
            seen.features(), new Shape(1, (long) grid * grid, config.vision().channels()));
    TwoWayLayer.State state = sam.decoder().look(sam.decoder().tokens(tokens), picture.add(maps));
    states.add("transformer.queries", state.tokens().expandDims(0));
    MaskDecoder.Drawn drawn = sam.decoder().draw(state, one.several());
    states.add("pred_masks", drawn.logits().expandDims(0));
    states.add("iou_scores", drawn.quality().expandDims(0));
    return drawn.quality().getShape();
  }

  /** Points and boxes in pixels of what the network sees. */
  private static void scaled(ExpectedTensors expected, SamCase one, SamImage seen) {
    for (String kind : List.of("input_points", "input_boxes")) {
      String name = one.name() + "." + kind;
      if (expected.has(name)) {
        float[] values = new float[expected.floats(name).length];
        int next = 0;
        for (Prompt prompt : one.prompts()) {
          if (kind.equals("input_points")) {
            for (Prompt.Point at : prompt.points()) {
              values[next++] = (float) (at.x() * seen.scaleX());
              values[next++] = (float) (at.y() * seen.scaleY());
            }
          } else {
            Prompt.PromptBox box = prompt.box().orElseThrow();
            values[next++] = (float) (box.x0() * seen.scaleX());
            values[next++] = (float) (box.y0() * seen.scaleY());
            values[next++] = (float) (box.x1() * seen.scaleX());
            values[next++] = (float) (box.y1() * seen.scaleY());
          }
        }
        expected.assertClose(name, values, expected.shape(name));
      }
    }
  }

  @Test
  void masksAtTheSizeOfThePicture() throws Exception {
    Fixture fixture = Fixtures.require("sam");
    ExpectedTensors expected = fixture.tensors();
    int compared = 0;
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        SamSegmenter segmenter = new SamSegmenter(checkpoint)) {
      Map<String, List<List<LowMask>>> drawn = new HashMap<>();
      for (SamCase one : SamCase.all(fixture)) {
        SamImage seen = segmenter.encode(FixturePictures.read(fixture.input(one.image())));
        List<List<LowMask>> masks = segmenter.masks(seen, one.promptsWith(drawn), one.several());
        drawn.put(one.name(), masks);
        Box whole = Box.ofSize(seen.width(), seen.height());
        String logits = one.name() + ".masks_logits_original_size";
        if (expected.has(logits)) {
          expected.assertClose(
              logits,
              joined(masks.get(0).stream().map(mask -> seen.logits(mask, whole)).toList()),
              expected.shape(logits));
        }
        for (JsonNode wanted : fixture.expected().get("cases").get(one.name()).get("masks")) {
          LowMask mask = masks.get(wanted.get("prompt").asInt()).get(wanted.get("mask").asInt());
          assertMask(fixture, wanted, seen.mask(mask, whole));
          assertThat((double) mask.quality())
              .isCloseTo(wanted.get("iou_score").asDouble(), within(1e-4));
          JsonNode box = wanted.get("bbox_x1y1x2y2");
          assertThat(seen.bounds(mask).orElseThrow())
              .isEqualTo(
                  new Box(
                      box.get(0).asInt(),
                      box.get(1).asInt(),
                      box.get(2).asInt() + 1,
                      box.get(3).asInt() + 1));
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  private static void assertMask(Fixture fixture, JsonNode wanted, Mask mask) {
    String file = wanted.get("png").asText();
    Image picture = FixturePictures.read(fixture.folder().resolve("expected_images").resolve(file));
    assertThat(mask.width()).isEqualTo(picture.width());
    assertThat(mask.height()).isEqualTo(picture.height());
    int different = 0;
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        boolean inside = mask.at(x, y) >= Mask.THRESHOLD;
        different += inside == ((picture.rgb(x, y) & 0xff) != 0) ? 0 : 1;
      }
    }
    assertThat((double) different / mask.width() / mask.height())
        .as(file)
        .isLessThanOrEqualTo(1e-3);
  }

  @Test
  void aBatchOfPromptsGivesWhatItsPartsGive() throws Exception {
    Fixture fixture = Fixtures.require("sam");
    ExpectedTensors expected = fixture.tensors();
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        SamSegmenter segmenter = new SamSegmenter(checkpoint)) {
      Map<String, List<List<LowMask>>> drawn = new HashMap<>();
      for (SamCase one : SamCase.all(fixture)) {
        SamImage seen = segmenter.encode(FixturePictures.read(fixture.input(one.image())));
        List<Prompt> prompts = one.promptsWith(drawn);
        drawn.put(one.name(), segmenter.masks(seen, prompts, one.several()));
        List<float[]> alone =
            prompts.stream()
                .flatMap(prompt -> segmenter.masks(seen, List.of(prompt), one.several()).stream())
                .flatMap(List::stream)
                .map(LowMask::logits)
                .toList();
        String name = one.name() + ".pred_masks";
        expected.assertClose(name, joined(alone), expected.shape(name));
      }
    }
  }

  private static float[] joined(List<float[]> parts) {
    float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
    int next = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, next, part.length);
      next += part.length;
    }
    return all;
  }

  private static String stem(Fixture fixture, String image) {
    String stem = image.replaceAll("\\.[^.]*$", "");
    return fixture.tensors().has(image + ".pixel_values") ? image : stem;
  }

  private static SamConfig config(Checkpoint checkpoint) throws Exception {
    return SamConfig.of(Config.of(checkpoint));
  }

  private static Network<SamNetwork> load(Checkpoint checkpoint) throws Exception {
    SamConfig config = config(checkpoint);
    return Network.load(ModelRuntime.shared(), checkpoint, p -> new SamNetwork(p, config));
  }
}
