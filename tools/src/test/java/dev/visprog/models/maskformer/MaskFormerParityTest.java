package dev.visprog.models.maskformer;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
      }
    }
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
