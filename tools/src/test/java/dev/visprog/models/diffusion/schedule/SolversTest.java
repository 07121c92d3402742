package dev.visprog.models.diffusion.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The solvers where the way that they approximate is known. */
class SolversTest {
  private static final String COMMON =
      "\"beta_start\": 0.00085, \"beta_end\": 0.012, \"beta_schedule\": \"scaled_linear\","
          + " \"clip_sample\": false";

  private static SolverSettings settings(String more) throws Exception {
    return SolverSettings.of(
        Config.of(new ObjectMapper().readTree("{" + COMMON + more + "}"), "scheduler_config.json"));
  }

  /**
   * A network that knows the clear picture says the noise for which the picture comes out. Every
   * solver must then end in that picture, from any noise and in any number of steps.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 20, 50})
  void endInThePictureThatTheNetworkKnows(int steps) throws Exception {
    SolverSettings settings = settings("");
    double[] picture = {0.5, -1.25, 3};
    Solver solver = settings.solver(SolverKind.DPM_SOLVER, steps, 0);
    float[] x = {1.5f, -0.3f, 0.01f};
    for (int timestep : solver.timesteps()) {
      double alpha = settings.noise().cumulativeAlpha(timestep);
      float[] noise = new float[3];
      for (int i = 0; i < 3; i++) {
        noise[i] = (float) ((x[i] - Math.sqrt(alpha) * picture[i]) / Math.sqrt(1 - alpha));
      }
      x = solver.step(noise, x);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(x[i]).isCloseTo((float) picture[i], within(2e-3f));
    }
  }

  /**
   * Pictures of a normal distribution of variance v: the best guess of the noise is linear, and the
   * way of a sample is known, x_t / x_s = √(var_t / var_s) with var = ᾱ v + 1 - ᾱ.
   */
  @ParameterizedTest
  @EnumSource
  void followTheExactWayOfNormalPictures(SolverKind kind) throws Exception {
    double coarse = error(kind, 25);
    double fine = error(kind, 100);
    assertThat(fine).isLessThan(0.03);
    assertThat(fine).isLessThan(coarse / 2);
  }

  private static double error(SolverKind kind, int steps) throws Exception {
    double variance = 0.25;
    SolverSettings settings = settings(", \"timestep_spacing\": \"linspace\"");
    NoiseSchedule noise = settings.noise();
    Solver solver = settings.solver(kind, steps, 0);
    int[] timesteps = solver.timesteps();
    float[] x = {1};
    // Up to where a tenth of the walk is left: all solvers still stand on timesteps there.
    int asked = timesteps.length * 9 / 10;
    for (int i = 0; i < asked; i++) {
      double alpha = noise.cumulativeAlpha(timesteps[i]);
      double all = alpha * variance + 1 - alpha;
      x = solver.step(new float[] {(float) (Math.sqrt(1 - alpha) * x[0] / all)}, x);
    }
    double first = noise.cumulativeAlpha(timesteps[0]);
    double last = noise.cumulativeAlpha(timesteps[asked]);
    double exact = Math.sqrt((last * variance + 1 - last) / (first * variance + 1 - first));
    return Math.abs(x[0] - exact) / exact;
  }

  @ParameterizedTest
  @ValueSource(strings = {"epsilon", "sample", "v_prediction"})
  void understandWhateverTheNetworkPredicts(String prediction) throws Exception {
    SolverSettings settings = settings(", \"prediction_type\": \"" + prediction + "\"");
    Random random = new Random(1);
    for (SolverKind kind : SolverKind.values()) {
      Solver solver = settings.solver(kind, 10, 0);
      Solver ofNoise = settings("").solver(kind, 10, 0);
      float[] x = {(float) random.nextGaussian()};
      float[] y = x;
      for (int timestep : solver.timesteps()) {
        double alpha = settings.noise().cumulativeAlpha(timestep);
        double noise = random.nextGaussian();
        double picture = (x[0] - Math.sqrt(1 - alpha) * noise) / Math.sqrt(alpha);
        double velocity = Math.sqrt(alpha) * noise - Math.sqrt(1 - alpha) * picture;
        double said =
            switch (prediction) {
              case "sample" -> picture;
              case "v_prediction" -> velocity;
              default -> noise;
            };
        x = solver.step(new float[] {(float) said}, x);
        y = ofNoise.step(new float[] {(float) noise}, y);
        if (kind == SolverKind.PNDM && timestep != solver.timesteps()[0]) {
          break; // it mixes what was said at different times, which is not the same for all
        }
        assertThat(x[0]).isCloseTo(y[0], within(1e-3f * Math.max(1, Math.abs(y[0]))));
        y = x;
      }
    }
  }

  @Test
  void refuseSettingsThatTheyDoNotKnow() {
    refuses(", \"prediction_type\": \"flow\"", "got prediction_type flow, want epsilon, sample");
    refuses(", \"timestep_spacing\": \"odd\"", "want linspace, leading or trailing");
    refuses(", \"num_train_timesteps\": 10000000", "want at most 100000");
    refuses(", \"trained_betas\": [0.1]", "got trained_betas [0.1], want null");
    refuses(", \"rescale_betas_zero_snr\": true", "want false");
    refuses(", \"thresholding\": true", "got thresholding true, want false");
    refuses(", \"steps_offset\": 1000", "got steps_offset 1000, want less than 1000");
    refuses(", \"beta_start\": -1", "got beta_start -1.0, want a number between 0 and 1");
  }

  private static void refuses(String more, String message) {
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> settings(more))
        .withMessageContaining(message);
  }
}
