package dev.visprog.models.maskformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
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
import dev.visprog.models.image.FloatResize;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.PixelBatch;
import dev.visprog.models.image.ProcessorKind;
import dev.visprog.models.image.Resampling;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.NamedStates;
import dev.visprog.models.nn.Network;
import dev.visprog.models.nn.Rows;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states, logits and segments of the original MaskFormer. */
@Tag("parity")
class MaskFormerParityTest {
  @Test
  void everyState() throws Exception {
    Fixture fixture = Fixtures.require("maskformer");
    ExpectedTensors expected = fixture.tensors();
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        Network<MaskFormerNetwork> network = load(checkpoint)) {
      ImageProcessor processor = ImageProcessor.of(ProcessorKind.MASK_FORMER, checkpoint);
      for (Case one : cases(fixture)) {
        RecordedStates states = new RecordedStates(one.name + ".");
        ModelRuntime runtime = network.runtime();
        PixelBatch batch = processor.process(one.pictures);
        runtime.call(
            () -> {
              NDArray pixels = Inputs.pixels(runtime.manager(), batch);
              states.add("pixel_values", pixels);
              MaskFormerNetwork.Found found = network.layers().apply(pixels, states::add);
              states.add("class_queries_logits", found.classes());
              return states.add("masks_queries_logits", found.masks()).getShape();
            });
        states.compareKnownWith(expected);
        assertThat(states.names())
            .containsAll(expected.names().stream().filter(name -> isState(name, one)).toList());
      }
    }
  }

  /** Whether the reference recorded it within the network: not what went in or came out. */
  private static boolean isState(String name, Case one) {
    return name.startsWith(one.name + ".")
        && !name.endsWith(".pixel_mask")
        && !name.contains(".panoptic.");
  }

  @Test
  void aBatchIsWhatItsPicturesAre() throws Exception {
    Fixture fixture = Fixtures.require("maskformer");
    ExpectedTensors expected = fixture.tensors();
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        Network<MaskFormerNetwork> network = load(checkpoint)) {
      ImageProcessor processor = ImageProcessor.of(ProcessorKind.MASK_FORMER, checkpoint);
      for (Case one : cases(fixture)) {
        PixelBatch batch = processor.process(one.pictures);
        List<QueryMasks> together = look(network, batch, 0, batch.count());
        for (int i = 0; i < batch.count(); i++) {
          List<QueryMask> alone = look(network, batch, i, i + 1).get(0).queries();
          for (int query = 0; query < alone.size(); query++) {
            ExpectedTensors.assertWithin(
                "%s classes of %d, query %d".formatted(one.name, i, query),
                alone.get(query).classes(),
                together.get(i).queries().get(query).classes(),
                expected.tolerance(one.name + ".class_queries_logits"));
            ExpectedTensors.assertWithin(
                "%s masks of %d, query %d".formatted(one.name, i, query),
                alone.get(query).logits(),
                together.get(i).queries().get(query).logits(),
                expected.tolerance(one.name + ".masks_queries_logits"));
          }
        }
      }
    }
  }

  @Test
  void panopticMaps() throws Exception {
    Fixture fixture = Fixtures.require("maskformer");
    int compared = 0;
    for (Seen seen : seen(fixture)) {
      for (Map.Entry<String, JsonNode> variant :
          fixture.inputs().get("panoptic_variants").properties()) {
        JsonNode wanted = seen.wanted.get(variant.getKey()).get(seen.index);
        PanopticRule rule = rule(variant.getValue().get("args"));
        PanopticMap map =
            variant.getValue().get("target_sizes").asBoolean()
                ? seen.image.panoptic(rule)
                : seen.image.smallPanoptic(rule);
        String name = seen.name + " " + variant.getKey();
        assertSameMap(name, map.ids(), map.height(), map.width(), fixture, wanted);
        assertSameEntries(name, map, wanted.get("segments_info"));
        if (wanted.has("visprog_style_boxes")) {
          assertSameBoxes(name, map, seen.picture, wanted.get("visprog_style_boxes"));
        }
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void semanticMaps() throws Exception {
    Fixture fixture = Fixtures.require("maskformer");
    for (Seen seen : seen(fixture)) {
      JsonNode wanted = seen.wanted.get("semantic").get(seen.index);
      JsonNode size = seen.wanted.get("target_sizes_hw").get(seen.index);
      assertSameMap(
          seen.name + " semantic",
          seen.image.semantic(),
          size.get(0).asInt(),
          size.get(1).asInt(),
          fixture,
          wanted);
    }
  }

  @Test
  void softMasksAreInsideWhereTheReferenceSeesTheSegment() throws Exception {
    Fixture fixture = Fixtures.require("maskformer");
    for (Seen seen : seen(fixture)) {
      PanopticRule rule = PanopticRule.fusing(Set.of());
      PanopticMap map = seen.image.panoptic(rule);
      List<Segment> segments = seen.image.segments(rule);
      assertThat(segments).hasSameSizeAs(map.entries());
      for (PanopticMap.Entry entry : map.entries()) {
        Segment segment =
            segments.stream()
                .filter(each -> each.label() == entry.label() && each.score() == entry.score())
                .findFirst()
                .orElseThrow();
        int differences = 0;
        for (int y = 0; y < map.height(); y++) {
          for (int x = 0; x < map.width(); x++) {
            boolean wanted = map.ids()[y * map.width() + x] == entry.id();
            differences += inside(segment, x, y) != wanted ? 1 : 0;
          }
        }
        assertThat(differences).as(seen.name + " " + entry).isZero();
      }
    }
  }

  private static boolean inside(Segment segment, int x, int y) {
    Box box = segment.box();
    return x >= box.x0()
        && x < box.x1()
        && y >= box.y0()
        && y < box.y1()
        && segment.mask().at(x - box.x0(), y - box.y0()) >= Mask.THRESHOLD;
  }

  /** Pixel by pixel, but for a thousandth, where two queries are equally strong. */
  private static void assertSameMap(
      String name, short[] ids, int height, int width, Fixture fixture, JsonNode wanted)
      throws IOException {
    Path file = fixture.folder().resolve("expected_images").resolve(wanted.get("png").asText());
    BufferedImage expected = ImageIO.read(file.toFile());
    assertThat(expected.getWidth()).as(name).isEqualTo(width);
    assertThat(expected.getHeight()).as(name).isEqualTo(height);
    int differences = 0;
    for (int i = 0; i < ids.length; i++) {
      int id = expected.getRaster().getSample(i % width, i / width, 0);
      differences += ids[i] != (id == 255 ? -1 : id) ? 1 : 0;
    }
    assertThat(differences).as(name).isLessThanOrEqualTo(ids.length / 1000);
  }

  private static void assertSameEntries(String name, PanopticMap map, JsonNode wanted) {
    assertThat(map.entries()).as(name).hasSize(wanted.size());
    for (int i = 0; i < wanted.size(); i++) {
      PanopticMap.Entry entry = map.entries().get(i);
      JsonNode want = wanted.get(i);
      assertThat(entry.id()).as(name).isEqualTo(want.get("id").asInt());
      assertThat(entry.label()).as(name).isEqualTo(want.get("label_id").asInt());
      assertThat(entry.fused()).as(name).isEqualTo(want.get("was_fused").asBoolean());
      assertThat((double) entry.score())
          .as(name)
          .isCloseTo(want.get("score").asDouble(), within(1e-4));
    }
  }

  /** The boxes of the research code: of maps of the small size, enlarged with soft edges. */
  private static void assertSameBoxes(
      String name, PanopticMap map, Image picture, JsonNode wanted) {
    for (JsonNode want : wanted) {
      float[] one = new float[map.ids().length];
      for (int i = 0; i < one.length; i++) {
        one[i] = map.ids()[i] == want.get("id").asInt() ? 1 : 0;
      }
      float[] large =
          FloatResize.resize(
              one,
              map.width(),
              map.height(),
              picture.width(),
              picture.height(),
              Resampling.BILINEAR);
      int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
      int pixels = 0;
      for (int i = 0; i < large.length; i++) {
        if (large[i] > 0.5) {
          int x = i % picture.width();
          int y = i / picture.width();
          box[0] = Math.min(box[0], x);
          box[1] = Math.min(box[1], y);
          box[2] = Math.max(box[2], x);
          box[3] = Math.max(box[3], y);
          pixels++;
        }
      }
      for (int edge = 0; edge < 4; edge++) {
        assertThat(box[edge])
            .as(name)
            .isCloseTo(want.get("bbox_x1y1x2y2").get(edge).asInt(), within(1));
      }
      assertThat(pixels)
          .as(name)
          .isCloseTo(want.get("pixels").asInt(), within(large.length / 1000));
    }
  }

  private static PanopticRule rule(JsonNode args) {
    Set<Integer> fused = new HashSet<>();
    args.path("label_ids_to_fuse").forEach(id -> fused.add(id.asInt()));
    return new PanopticRule(
        args.path("threshold").asDouble(0.5),
        args.path("mask_threshold").asDouble(0.5),
        args.path("overlap_mask_area_threshold").asDouble(0.8),
        fused);
  }

  /**
   * A picture of a case.
   *
   * @param wanted what the reference made of the case
   * @param index of the picture in the case
   */
  private record Seen(
      String name, JsonNode wanted, int index, Image picture, MaskFormerImage image) {}

  /** The reference scales the masks of a whole batch, its padding included, to each picture. */
  private static List<Seen> seen(Fixture fixture) throws Exception {
    List<Seen> all = new ArrayList<>();
    try (Checkpoint checkpoint = Checkpoint.open(fixture.checkpoint());
        Network<MaskFormerNetwork> network = load(checkpoint)) {
      ImageProcessor processor = ImageProcessor.of(ProcessorKind.MASK_FORMER, checkpoint);
      MaskFormerConfig config = MaskFormerConfig.of(Config.of(checkpoint));
      for (Case one : cases(fixture)) {
        JsonNode wanted = fixture.expected().get("cases").get(one.name);
        PixelBatch batch = processor.process(one.pictures);
        List<QueryMasks> found = look(network, batch, 0, batch.count());
        for (int i = 0; i < found.size(); i++) {
          QueryMasks masks = found.get(i);
          JsonNode size = wanted.get("target_sizes_hw").get(i);
          MaskFormerImage image =
              new MaskFormerImage(
                  masks,
                  ScaledPlanes.Extent.whole(masks.height(), masks.width()),
                  size.get(0).asInt(),
                  size.get(1).asInt(),
                  config);
          all.add(new Seen(one.files.get(i), wanted, i, one.pictures.get(i), image));
        }
      }
    }
    assertThat(all).isNotEmpty();
    return all;
  }

  /** What the queries find in some pictures of a batch. */
  private static List<QueryMasks> look(
      Network<MaskFormerNetwork> network, PixelBatch batch, int from, int to) {
    ModelRuntime runtime = network.runtime();
    return runtime.call(
        () -> {
          NDArray pixels =
              Inputs.pixels(runtime.manager(), batch).get(new NDIndex(from + ":" + to));
          MaskFormerNetwork.Found found = network.layers().apply(pixels, NamedStates.UNSEEN);
          Shape shape = found.masks().getShape();
          int labels = Math.toIntExact(found.classes().getShape().get(2)) - 1;
          List<float[]> classes = Rows.of(found.classes());
          List<float[]> masks = Rows.of(found.masks());
          List<QueryMasks> all = new ArrayList<>();
          for (int i = 0; i < classes.size(); i++) {
            all.add(
                QueryMasks.of(
                    labels,
                    classes.get(i),
                    Math.toIntExact(shape.get(2)),
                    Math.toIntExact(shape.get(3)),
                    masks.get(i)));
          }
          return all;
        });
  }

  private static Network<MaskFormerNetwork> load(Checkpoint checkpoint) throws Exception {
    MaskFormerConfig config = MaskFormerConfig.of(Config.of(checkpoint));
    return Network.load(ModelRuntime.shared(), checkpoint, p -> new MaskFormerNetwork(p, config));
  }

  /** Pictures of one batch. */
  private record Case(String name, List<String> files, List<Image> pictures) {}

  private static List<Case> cases(Fixture fixture) {
    List<Case> cases = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : fixture.inputs().get("cases").properties()) {
      List<String> files = new ArrayList<>();
      entry.getValue().get("images").forEach(file -> files.add(file.asText()));
      List<Image> pictures =
          files.stream().map(file -> FixturePictures.read(fixture.input(file))).toList();
      cases.add(new Case(entry.getKey(), files, pictures));
    }
    assertThat(cases).isNotEmpty();
    return cases;
  }
}
