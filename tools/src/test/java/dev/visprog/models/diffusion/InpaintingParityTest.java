package dev.visprog.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.diffusion.schedule.SolverKind;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.fixture.ExpectedTensors;
import dev.visprog.models.fixture.Fixture;
import dev.visprog.models.fixture.FixturePictures;
import dev.visprog.models.fixture.Fixtures;
import dev.visprog.models.fixture.RecordedStates;
import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole runs of the original pipeline, with the random numbers that it drew. */
@Tag("parity")
class InpaintingParityTest {
  @Test
  void readsTexts() throws Exception {
    Fixture fixture = Fixtures.require("sd_inpaint");
    ExpectedTensors expected = fixture.tensors();
    DiffusionFolder folder = DiffusionFolder.of(fixture.checkpoint());
    RecordedStates states = new RecordedStates("text.");
    try (Checkpoint checkpoint = folder.textEncoder();
        PromptEncoder prompts =
            new PromptEncoder(ModelRuntime.shared(), checkpoint, folder.tokenizer())) {
      TokenBatch batch =
          prompts.encode(List.of(fixture.inputs().get("component_prompt").asText(), ""));
      assertThat(Arrays.stream(batch.ids()).flatMapToLong(Arrays::stream).toArray())
          .containsExactly(expected.longs("text.input_ids"));
      ModelRuntime.shared()
          .call(() -> states.add("last_hidden_state", prompts.states(batch, states)).getShape());
    }
    states.compareWith(expected);
  }

  @Test
  void paintsTheSamePictures() throws Exception {
    Fixture fixture = Fixtures.require("sd_inpaint");
    ExpectedTensors expected = fixture.tensors();
    JsonNode cases = fixture.inputs().get("cases");
    assertThat(cases).isNotEmpty();
    try (StableDiffusionInpainter inpainter =
        StableDiffusionInpainter.open(fixture.checkpoint(), ModelRuntime.shared())) {
      for (Iterator<String> names = cases.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        JsonNode outcome = fixture.expected().get("cases").get(name);
        List<String> seen = new ArrayList<>();
        Image painted =
            inpainter.inpaint(
                request(fixture, cases.get(name)),
                denoising(cases.get(name)),
                StepListener.NONE,
                draws(name, outcome, expected),
                (what, values, shape) -> {
                  String tensor = name + "." + what;
                  if (expected.has(tensor)) {
                    expected.assertClose(tensor, values, shape);
                    seen.add(tensor);
                  }
                });
        assertThat(seen).containsAll(known(expected, name));
        samePicture(painted, FixturePictures.read(picture(fixture, outcome)));
      }
    }
  }

  /** What the original left of a run, but for what went in. */
  private static List<String> known(ExpectedTensors expected, String name) {
    return expected.names().stream()
        .filter(each -> each.startsWith(name + "."))
        .filter(each -> !each.contains(".noise."))
        .toList();
  }

  private static Noise draws(String name, JsonNode outcome, ExpectedTensors expected) {
    Iterator<JsonNode> order = outcome.get("random_draws_in_order").iterator();
    return count -> {
      float[] drawn = expected.floats(name + ".noise." + order.next().asText());
      assertThat(drawn).hasSize(count);
      return drawn;
    };
  }

  private static InpaintingRequest request(Fixture fixture, JsonNode inputs) {
    Image mask = FixturePictures.read(fixture.input(inputs.get("mask").asText()));
    byte[] weights = new byte[mask.width() * mask.height()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) mask.rgb(i % mask.width(), i / mask.width());
    }
    return new InpaintingRequest(
        FixturePictures.read(fixture.input(inputs.get("image").asText())),
        Mask.of(mask.width(), mask.height(), weights),
        inputs.get("prompt").asText(),
        inputs.path("negative_prompt").asText(""),
        inputs.get("width").asInt(),
        inputs.get("height").asInt());
  }

  private static Denoising denoising(JsonNode inputs) {
    return new Denoising(
        SolverKind.valueOf(inputs.get("scheduler").asText().toUpperCase(Locale.ROOT)),
        inputs.get("steps").asInt(),
        inputs.get("guidance_scale").asDouble(),
        inputs.get("strength").asDouble(),
        0);
  }

  private static Path picture(Fixture fixture, JsonNode outcome) {
    return fixture.folder().resolve("expected_images").resolve(outcome.get("png").asText());
  }

  /** Two levels of 255, as the note on tolerances says. */
  private static void samePicture(Image got, Image wanted) {
    byte[] a = got.toBgr();
    byte[] b = wanted.toBgr();
    assertThat(a).hasSameSizeAs(b);
    for (int i = 0; i < a.length; i++) {
      assertThat(Math.abs((a[i] & 0xff) - (b[i] & 0xff))).isLessThanOrEqualTo(2);
    }
  }
}
