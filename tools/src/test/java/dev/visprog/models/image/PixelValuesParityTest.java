package dev.visprog.models.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.fixture.ExpectedTensors;
import dev.visprog.models.fixture.Fixture;
import dev.visprog.models.fixture.FixturePictures;
import dev.visprog.models.fixture.Fixtures;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each model of the fixtures takes, bit for bit as the reference prepares it. */
@Tag("parity")
class PixelValuesParityTest {
  @ParameterizedTest
  @CsvSource({
    "clip, CLIP",
    "clip_sharded, CLIP",
    "clip_bf16, CLIP",
    "owlvit, OWL_VIT",
    "owlv2, OWL_V2",
    "vilt, VILT",
    "blip_vqa, BLIP",
    "maskformer, MASK_FORMER",
    "sam, SAM"
  })
  void preparesPicturesAsTheReferenceDoes(String model, ProcessorKind kind)
      throws CheckpointException {
    Fixture fixture = Fixtures.require(model);
    ImageProcessor processor =
        ImageProcessor.of(kind, fixture.json("checkpoint/" + ImageProcessor.FILE));
    ExpectedTensors expected = fixture.tensors();
    Map<String, List<Image>> batches = batches(fixture);
    assertThat(batches).isNotEmpty();
    for (Map.Entry<String, List<Image>> batch : batches.entrySet()) {
      String values = batch.getKey() + "pixel_values";
      PixelBatch actual = processor.process(batch.getValue());
      assertThat(new long[] {actual.count(), 3, actual.height(), actual.width()})
          .as("shape of " + values)
          .containsExactly(expected.shape(values));
      // The weights of OWLv2's blur come from another exponential function; the others are exact.
      double tolerance = kind == ProcessorKind.OWL_V2 ? expected.tolerance(values) : 0;
      ExpectedTensors.assertWithin(values, actual.rgb(), expected.floats(values), tolerance);
      compareMasks(expected, batch.getKey(), actual);
    }
  }

  private static void compareMasks(ExpectedTensors expected, String prefix, PixelBatch batch) {
    String mask = prefix + "pixel_mask";
    if (expected.has(mask)) {
      long[] actual = new long[batch.mask().length];
      for (int i = 0; i < actual.length; i++) {
        actual[i] = batch.mask()[i];
      }
      assertThat(actual).as(mask).isEqualTo(expected.longs(mask));
    }
  }

  /** The pictures that were prepared together, by what the names of their tensors start with. */
  private static Map<String, List<Image>> batches(Fixture fixture) {
    JsonNode inputs = fixture.inputs();
    Map<String, List<Image>> batches = new LinkedHashMap<>();
    if (inputs.has("images")) {
      batches.put("", pictures(fixture, inputs.get("images")));
    }
    for (Map.Entry<String, JsonNode> one : inputs.path("cases").properties()) {
      if (one.getValue().has("images")) {
        batches.put(one.getKey() + ".", pictures(fixture, one.getValue().get("images")));
      } else {
        String file = one.getValue().get("image").asText();
        String stem = file.substring(0, file.lastIndexOf('.'));
        batches.put(stem + ".", List.of(FixturePictures.read(fixture.input(file))));
      }
    }
    return batches;
  }

  private static List<Image> pictures(Fixture fixture, JsonNode files) {
    List<Image> pictures = new ArrayList<>();
    for (JsonNode file : files) {
      pictures.add(FixturePictures.read(fixture.input(file.asText())));
    }
    return pictures;
  }
}
