package dev.visprog.training.vilt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.TensorFile;
import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.PixelBatch;
import dev.visprog.models.image.PixelValues;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.models.vilt.PatchChoice;
import dev.visprog.models.vilt.ViltConfig;
import dev.visprog.models.vilt.ViltNetwork;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.Task;
import dev.visprog.training.data.PassingScenes;
import dev.visprog.training.data.Scenes;
import dev.visprog.training.places.Nouns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Questions shall get the answers that the truth about the scene gives. ViLT is fine-tuned on the
 * answers of ten people with a binary cross entropy for each answer by itself (Kim et al. 2021,
 * section 4.2). Here one answer alone is right, and tools take the one with the largest softmax: so
 * that is what is trained. It also learns faster, having no need to find out first that each of a
 * hundred answers is nearly always wrong.
 */
public final class ViltTask implements Task<ViltBatch> {
  /** Scenes that are drawn for a batch, in a sixth of the time that a step takes. */
  private static final int FRESH = 8;

  /** Scenes of a batch. */
  private static final int SCENES = 12;

  /** Questions about each scene; most of them look at another part of it. */
  private static final int QUESTIONS = 4;

  /**
   * Patches of a picture that are looked at, of some seven hundred: ViLT itself learns from 200 by
   * chance (Kim et al. 2021, section 3.2). A thing close by has enough of them, as have two or
   * three of a scene.
   */
  private static final int PATCHES = 112;

  /**
   * Of whole pictures, how many are looked at as if there were two or three things: of so few it is
   * easier to learn which is meant, and they take half the time.
   */
  private static final double FEW = 0.7;

  private final PassingScenes scenes;
  private final ViltLayout layout;
  private final ViltConfig config;
  private final ImageProcessor processor;
  private final TextTokenizer tokenizer;

  /**
   * The task on the scenes of a seed.
   *
   * @param folder where the layout may be written
   */
  public ViltTask(Scenes scenes, Path folder) throws IOException, CheckpointException {
    this(scenes, folder, ViltSizes.SHIPPED);
  }

  ViltTask(Scenes scenes, Path folder, ViltSizes sizes) throws IOException, CheckpointException {
    this.scenes = new PassingScenes(scenes, FRESH);
    layout = new ViltLayout(sizes);
    layout.write(Files.createDirectories(folder));
    config = layout.config();
    processor = layout.processor();
    tokenizer = TextTokenizer.open(folder);
  }

  @Override
  public ViltBatch batch(int number, Chance chance) {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < SCENES; i++) {
      asked.addAll(Asked.of(scenes.any(number, chance).scene(), QUESTIONS, FEW, chance));
    }
    return batch(asked, chance);
  }

  /** Half of the questions are those for which the fewest patches are looked at. */
  private ViltBatch batch(List<Asked> asked, Chance chance) {
    record Prepared(Asked asked, PixelValues pixels, PatchSample kept, PatchTruth truth) {}
    List<Prepared> sorted =
        asked.stream()
            .map(
                one -> {
                  PixelValues pixels = processor.process(one.look().picture());
                  Look look = one.look();
                  int side = config.patches().side();
                  PatchGrid grid =
                      PatchGrid.of(look.picture(), pixels.height() / side, pixels.width() / side);
                  PatchSample kept = new KeptPatches(grid, PATCHES).of(look, chance);
                  PatchTruth truth = PatchTruth.of(look, one.question(), grid, kept.patches());
                  return new Prepared(one, pixels, kept, truth);
                })
            .sorted(Comparator.comparingInt(one -> one.kept().patches().length))
            .toList();
    int half = sorted.size() / 2;
    return new ViltBatch(
        Stream.of(sorted.subList(0, half), sorted.subList(half, sorted.size()))
            .map(
                part ->
                    new ViltBatch.Part(
                        PixelBatch.of(part.stream().map(Prepared::pixels).toList()),
                        part.stream().map(Prepared::kept).toList(),
                        part.stream().map(Prepared::truth).toList(),
                        part.stream().map(one -> one.asked().question()).toList(),
                        part.stream()
                            .mapToInt(one -> AnswerWords.ALL.indexOf(one.asked().answer()))
                            .toArray()))
            .toList());
  }

  @Override
  public NDArray loss(TrainableWeights weights, ViltBatch batch) {
    Parameters p = Parameters.training(weights);
    ViltNetwork vilt = new ViltNetwork(p, config);
    NDManager manager = weights.runtime().manager();
    NDArray words = nouns(vilt, manager);
    NDArray sum =
        batch.parts().stream()
            .map(part -> lossSum(p, vilt, words, part))
            .reduce(NDArray::add)
            .orElseThrow();
    return GradientTape.scaled(sum, 1.0 / batch.count());
  }

  /** The mean embedding of the words of each noun, {@code (nouns, C)}. */
  private NDArray nouns(ViltNetwork vilt, NDManager manager) {
    TokenBatch tokens = tokenizer.encode(Nouns.ALL, Padding.longest());
    float[] shares = new float[tokens.size() * tokens.length()];
    for (int i = 0; i < tokens.size(); i++) {
      int words = Math.toIntExact(LongStream.of(tokens.mask()[i]).sum()) - 2; // [CLS] and [SEP]
      Arrays.fill(shares, i * tokens.length() + 1, i * tokens.length() + 1 + words, 1f / words);
    }
    NDArray each = manager.create(shares, new Shape(tokens.size(), tokens.length(), 1));
    return vilt.embedText(tokens).mul(each).sum(new int[] {1});
  }

  private NDArray lossSum(Parameters p, ViltNetwork vilt, NDArray nouns, ViltBatch.Part part) {
    PatchChoice choice =
        vilt.choose(part.pictures())
            .only(
                part.kept().stream().map(PatchSample::patches).toArray(int[][]::new),
                part.kept().stream().map(PatchSample::counts).toArray(float[][]::new));
    TokenBatch words = tokenizer.encode(part.questions(), Padding.longest());
    PatchLoss patches = new PatchLoss(p, config, nouns, new Pointers(words, choice, part.truths()));
    NDArray states = vilt.encode(words, part.pictures(), choice, patches);
    NDArray logits = vilt.logits(vilt.pool(states)); // (B, answers)
    int count = part.answers().length;
    int labels = config.labels().size();
    float[] right = new float[count * labels];
    for (int i = 0; i < count; i++) {
      right[i * labels + part.answers()[i]] = 1;
    }
    NDArray answers = nouns.getManager().create(right, new Shape(count, labels));
    return logits.logSoftmax(1).mul(answers).sum().neg().add(patches.sum());
  }

  @Override
  public Map<String, TensorFile.Tensor> begin(Map<String, TensorFile.Tensor> model) {
    return TowerBeginning.of(
        model, config.patches().grid(), batch(0, new Chance(1)).parts().get(0).pictures());
  }

  @Override
  public Map<String, Double> examine(Path folder) throws IOException {
    return ViltExam.of(folder);
  }

  @Override
  public void write(Path folder) throws IOException {
    layout.write(folder);
  }
}
