package dev.visprog.models.diffusion.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.models.config.Config;
import dev.visprog.models.fixture.ExpectedTensors;
import dev.visprog.models.fixture.Fixture;
import dev.visprog.models.fixture.Fixtures;
import java.io.File;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The steps of the original schedulers, alone, on outputs of a network that are given. */
@Tag("parity")
class ScheduleParityTest {
  @Test
  void walksAsTheOriginals() throws Exception {
    Fixture fixture = Fixtures.require("sd_inpaint");
    ExpectedTensors tensors = fixture.tensors();
    JsonNode schedulers = fixture.expected().get("schedulers");
    assertThat(schedulers).isNotEmpty();
    for (Iterator<String> names = schedulers.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      SolverSettings settings = settings(fixture);
      SolverKind kind = SolverKind.valueOf(name.toUpperCase(Locale.ROOT));
      JsonNode expected = schedulers.get(name);
      Solver solver = settings.solver(kind, expected.get("steps").asInt(), 0);
      int[] timesteps = solver.timesteps();
      assertThat(timesteps).as(name).containsExactly(ints(expected.get("timesteps")));
      float[] x = tensors.floats("sched." + name + ".initial");
      for (int i = 0; i < timesteps.length; i++) {
        x = solver.step(tensors.floats("sched." + name + ".model_output." + i), x);
        String latents = "sched." + name + ".latents." + i;
        tensors.assertClose(latents, x, tensors.shape(latents));
      }
    }
  }

  @Test
  void standsOnTheSameTimesteps() throws Exception {
    Fixture fixture = Fixtures.require("sd_inpaint");
    SolverSettings settings = settings(fixture);
    JsonNode schedulers = fixture.expected().get("schedulers");
    for (Iterator<String> names = schedulers.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      SolverKind kind = SolverKind.valueOf(name.toUpperCase(Locale.ROOT));
      JsonNode expected = schedulers.get(name);
      for (Iterator<String> keys = expected.fieldNames(); keys.hasNext(); ) {
        String key = keys.next();
        if (key.startsWith("timesteps_")) {
          int steps = Integer.parseInt(key.substring("timesteps_".length()));
          assertThat(settings.solver(kind, steps, 0).timesteps())
              .as("%s %s", name, key)
              .containsExactly(ints(expected.get(key)));
        }
      }
      int[] timesteps = ints(expected.get("timesteps"));
      JsonNode alphas = expected.get("alphas_cumprod_at_timesteps");
      for (int i = 0; i < timesteps.length; i++) {
        assertThat(settings.noise().cumulativeAlpha(timesteps[i]))
            .isCloseTo(alphas.get(i).asDouble(), within(2e-6));
      }
      boolean clear =
          kind == SolverKind.DDIM ? settings.ddim().endsClear() : settings.pndm().endsClear();
      assertThat(settings.alphaAt(-1, clear))
          .isCloseTo(expected.get("final_alpha_cumprod").asDouble(), within(2e-6));
    }
  }

  @Test
  void addsTheNoiseOfSomeTimestep() throws Exception {
    Fixture fixture = Fixtures.require("sd_inpaint");
    ExpectedTensors tensors = fixture.tensors();
    NoiseSchedule noise = settings(fixture).noise();
    JsonNode schedulers = fixture.expected().get("schedulers");
    for (Iterator<String> names = schedulers.fieldNames(); names.hasNext(); ) {
      String name = "sched." + names.next() + ".add_noise";
      float[] picture = tensors.floats(name + "_x0");
      float[] epsilon = tensors.floats(name + "_eps");
      float[] wanted = tensors.floats(name);
      float[] nearest = noise.addNoise(picture, epsilon, 0);
      for (int t = 1; t < noise.timesteps(); t++) {
        float[] noisy = noise.addNoise(picture, epsilon, t);
        nearest = distance(noisy, wanted) < distance(nearest, wanted) ? noisy : nearest;
      }
      tensors.assertClose(name, nearest, tensors.shape(name));
    }
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum;
  }

  private static SolverSettings settings(Fixture fixture) throws Exception {
    File file = fixture.checkpoint().resolve("scheduler/scheduler_config.json").toFile();
    return SolverSettings.of(Config.of(new ObjectMapper().readTree(file), file.toString()));
  }

  private static int[] ints(JsonNode list) {
    int[] values = new int[list.size()];
    Arrays.setAll(values, i -> list.get(i).asInt());
    return values;
  }
}
