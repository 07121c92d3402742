package dev.visprog.training.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.ElementType;
import dev.visprog.models.checkpoint.JsonFile;
import dev.visprog.models.checkpoint.TensorFile;
import dev.visprog.models.clip.ClipConfig;
import dev.visprog.models.clip.ClipText;
import dev.visprog.models.config.Config;
import dev.visprog.models.diffusion.DiffusionFolder;
import dev.visprog.models.diffusion.MaskedPicture;
import dev.visprog.models.diffusion.PromptTokens;
import dev.visprog.models.diffusion.schedule.NoiseSchedule;
import dev.visprog.models.diffusion.unet.Unet;
import dev.visprog.models.diffusion.unet.UnetConfig;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.StoredTensors;
import dev.visprog.training.Task;
import dev.visprog.training.data.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A network shall tell noise from picture in latents, given the latents around a hole and a text
 * that says what is in it (Rombach et al. 2022, equation 3, with the masks of section 4.5). The
 * text tower is trained with it: that of a CLIP was taught by the state of the last token alone,
 * and all are read here, at a thirtieth of what a step costs.
 */
public final class InpaintingTask implements Task<InpaintingBatch> {
  /** Examples of a batch. Coding one takes as long as a step with it. */
  private static final int EXAMPLES = 16;

  /** So each is used with several amounts of noise. */
  private static final int TIMESTEPS = 2;

  /** Texts left out, for guidance (Ho and Salimans 2022, section 3.2). */
  private static final double WITHOUT_TEXT = 0.1;

  private static final String UNET = InpaintingLayout.UNET + ".";
  private static final String TEXTS = "text_model.";

  private final Examples examples;
  private final TrainedVae vae;
  private final NoiseSchedule schedule;
  private final UnetConfig config;
  private final ClipConfig.Text texts;
  private final PromptTokens tokens;
  private final @Nullable Path clip;

  /**
   * The task on the scenes of a seed.
   *
   * @param model the folder of the model, with the autoencoder in it
   * @param begun whether the model is trained already, and goes on with the texts that it has
   * @param start a CLIP whose text tower to begin with, or a whole model; null if there is none
   * @throws CheckpointException if the parts that are not trained here are not to be found
   */
  public InpaintingTask(
      Scenes scenes, ModelRuntime runtime, Path model, boolean begun, @Nullable Path start)
      throws IOException, CheckpointException {
    Beginning.prepare(Files.createDirectories(model), begun ? null : start);
    examples = new Examples(scenes, VaeLayout.SIDE);
    schedule = InpaintingLayout.noise();
    Path file = model.resolve(Beginning.TEXTS).resolve("config.json");
    texts = ClipConfig.Text.of(Config.of(JsonFile.read(file), file.toString()), 77);
    vae = new TrainedVae(model, runtime);
    config = InpaintingLayout.config(vae.config(), texts.tower().width());
    tokens = PromptTokens.of(TextTokenizer.open(model.resolve(Beginning.TOKENIZER)), texts);
    clip = start == null || Beginning.isPipeline(start) ? null : start;
  }

  @Override
  public InpaintingBatch batch(int number, Chance chance) {
    List<Example> drawn = examples.some(EXAMPLES, number, chance);
    List<MaskedPicture> pictures = drawn.stream().map(Pictures::of).toList();
    int factor = vae.config().factor();
    List<String> prompts = new ArrayList<>();
    drawn.forEach(each -> prompts.add(chance.yes(WITHOUT_TEXT) ? "" : each.prompt()));
    return new InpaintingBatch(
        Pictures.joined(pictures, MaskedPicture::picture),
        Pictures.joined(pictures, MaskedPicture::masked),
        Pictures.joined(pictures, each -> each.maskOfLatents(factor)),
        prompts,
        timesteps(TIMESTEPS * EXAMPLES, chance),
        Double.doubleToLongBits(chance.unit()));
  }

  /** Spread evenly, so that the loss of a batch depends less on chance (Kingma et al. 2021). */
  private int[] timesteps(int count, Chance chance) {
    List<Integer> timesteps = new ArrayList<>();
    double shift = chance.unit();
    for (int i = 0; i < count; i++) {
      timesteps.add((int) ((i + shift) / count * schedule.timesteps()));
    }
    for (int i = count - 1; i > 0; i--) {
      Collections.swap(timesteps, i, chance.whole(0, i));
    }
    return timesteps.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public NDArray loss(TrainableWeights weights, InpaintingBatch batch) {
    Parameters p = Parameters.training(weights);
    NoisyLatents noisy = NoisyLatents.of(batch, vae, schedule);
    ClipText tower = new ClipText(p.in("text_model"), texts);
    NDArray once = tower.encode(tokens.encode(batch.texts()), HiddenStates.UNSEEN);
    int uses = batch.timesteps().length / batch.texts().size();
    NDArray read = NDArrays.concat(new NDList(Collections.nCopies(uses, once)), 0);
    Unet unet = new Unet(p.in(InpaintingLayout.UNET), config);
    NDArray said = unet.apply(noisy.input(weights.runtime().manager()), batch.timesteps(), read);
    NDArray off = said.sub(noisy.velocity(weights.runtime().manager())).square();
    return off.mul(noisy.weights(weights.runtime().manager())).mean();
  }

  @Override
  public Map<String, TensorFile.Tensor> read(Path model) throws IOException, CheckpointException {
    if (!Beginning.isPipeline(model)) {
      return Task.super.read(model);
    }
    Map<String, TensorFile.Tensor> all = new LinkedHashMap<>();
    try (Checkpoint read = Checkpoint.open(model.resolve(Beginning.TEXTS), "model");
        Checkpoint denoiser = DiffusionFolder.weights(model.resolve(InpaintingLayout.UNET))) {
      all.putAll(StoredTensors.of(read));
      StoredTensors.of(denoiser).forEach((name, tensor) -> all.put(UNET + name, tensor));
    }
    return all;
  }

  @Override
  public void writeWeights(Path folder, Map<String, TensorFile.Tensor> weights) throws IOException {
    Map<String, TensorFile.Tensor> tower = new LinkedHashMap<>();
    Map<String, TensorFile.Tensor> unet = new LinkedHashMap<>();
    weights.forEach(
        (name, tensor) -> {
          if (name.startsWith(TEXTS)) {
            tower.put(name, tensor);
          } else {
            unet.put(name.substring(UNET.length()), tensor);
          }
        });
    Path file = folder.resolve(Beginning.TEXTS).resolve("model.safetensors");
    TensorFile.write(file, tower, ElementType.F16);
    DiffusersFile.write(folder.resolve(InpaintingLayout.UNET), unet);
  }

  @Override
  public void write(Path folder) throws IOException {
    InpaintingLayout.write(folder, vae.config(), texts.tower().width());
  }

  @Override
  public Map<String, Double> examine(Path folder) throws IOException {
    return InpaintingExam.of(folder, clip);
  }
}
