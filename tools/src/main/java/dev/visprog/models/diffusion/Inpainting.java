package dev.visprog.models.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.diffusion.schedule.Solver;
import dev.visprog.models.diffusion.schedule.SolverSettings;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.value.Image;
import java.util.Arrays;
import java.util.List;

/** The painting of one picture. Between the networks, everything is plain numbers in Java. */
final class Inpainting {
  private final ModelRuntime runtime;
  private final DiffusionNetworks networks;
  private final Latents coder;
  private final InpaintingStates seen;

  Inpainting(ModelRuntime runtime, DiffusionNetworks networks, InpaintingStates seen) {
    this.runtime = runtime;
    this.networks = networks;
    this.coder = new Latents(networks, runtime);
    this.seen = seen;
  }

  Image run(
      InpaintingRequest request,
      Denoising denoising,
      SolverSettings settings,
      Noise noise,
      StepListener listener) {
    Solver solver = settings.solver(denoising.solver(), denoising.steps(), denoising.skipped());
    MaskedPicture picture = new MaskedPicture(request);
    float[] texts = texts(request, denoising.guided());
    int factor = coder.factor();
    int height = picture.height() / factor;
    int width = picture.width() / factor;
    float[] latents = start(picture, denoising, settings, solver, noise);
    float[] masked = picture.masked();
    seen.see("masked_image", masked, 1, 3, picture.height(), picture.width());
    float[] maskedLatents = coder.of(masked, picture.height(), picture.width(), noise);
    float[] fixed = joined(picture.maskOfLatents(factor), maskedLatents);
    int[] timesteps = solver.timesteps();
    listener.stepped(0, timesteps.length);
    for (int i = 0; i < timesteps.length; i++) {
      float[] input = joined(latents, fixed);
      float[] said = denoise(i, timesteps[i], input, texts, height, width, denoising);
      latents = solver.step(said, latents);
      seen.see("latents." + i, latents, 1, coder.channels(), height, width);
      listener.stepped(i + 1, timesteps.length);
    }
    float[] decoded = coder.picture(latents, height, width);
    seen.see("decoded", decoded, 1, 3, picture.height(), picture.width());
    float[] colours = Latents.colours(decoded);
    seen.see("image", colours, 1, picture.height(), picture.width(), 3);
    return Latents.image(colours, picture.height(), picture.width());
  }

  /** The states of what is not wanted, if it is asked for, and of the prompt. */
  private float[] texts(InpaintingRequest request, boolean guided) {
    PromptEncoder prompts = networks.prompts();
    List<String> texts =
        guided ? List.of(request.negative(), request.prompt()) : List.of(request.prompt());
    float[] states =
        runtime.call(
            () -> prompts.states(prompts.encode(texts), HiddenStates.UNSEEN).toFloatArray());
    int one = states.length / texts.size();
    int tokens = prompts.tokens();
    float[] prompt = Arrays.copyOfRange(states, states.length - one, states.length);
    seen.see("prompt_embeds", prompt, 1, tokens, prompts.width());
    if (guided) {
      float[] negative = Arrays.copyOf(states, one);
      seen.see("negative_prompt_embeds", negative, 1, tokens, prompts.width());
    }
    return states;
  }

  private float[] start(
      MaskedPicture picture,
      Denoising denoising,
      SolverSettings settings,
      Solver solver,
      Noise noise) {
    int factor = coder.factor();
    int count = coder.channels() * (picture.height() / factor) * (picture.width() / factor);
    if (denoising.strength() == 1) {
      return noise.draw(count);
    }
    float[] clear = coder.of(picture.picture(), picture.height(), picture.width(), noise);
    return settings.noise().addNoise(clear, noise.draw(count), solver.timesteps()[0]);
  }

  /** What the network says, with guidance (Ho and Salimans 2022, equation 6). */
  private float[] denoise(
      int step,
      int timestep,
      float[] input,
      float[] texts,
      int height,
      int width,
      Denoising denoising) {
    int batch = denoising.guided() ? 2 : 1;
    int channels = networks.unet().layers().config().in();
    float[] said =
        runtime.call(
            () -> {
              NDArray one = networks.maps(input, channels, height, width);
              NDArray x = batch == 1 ? one : NDArrays.concat(new NDList(one, one), 0);
              look("unet_in." + step, x);
              PromptEncoder prompts = networks.prompts();
              NDArray text =
                  runtime
                      .manager()
                      .create(texts, new Shape(batch, prompts.tokens(), prompts.width()));
              NDArray out = networks.unet().layers().apply(x, timestep, text);
              look("unet_out." + step, out);
              return out.toFloatArray();
            });
    return batch == 1 ? said : guided(said, (float) denoising.guidance());
  }

  private void look(String name, NDArray values) {
    if (seen != InpaintingStates.UNSEEN) {
      seen.see(name, values.toFloatArray(), values.getShape().getShape());
    }
  }

  private static float[] guided(float[] said, float guidance) {
    int count = said.length / 2;
    float[] guided = new float[count];
    for (int i = 0; i < count; i++) {
      guided[i] = said[i] + guidance * (said[count + i] - said[i]);
    }
    return guided;
  }

  private static float[] joined(float[] first, float[] second) {
    float[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
