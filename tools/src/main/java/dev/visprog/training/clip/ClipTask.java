package dev.visprog.training.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.clip.ClipConfig;
import dev.visprog.models.clip.ClipNetwork;
import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.Task;
import dev.visprog.training.data.Facts;
import dev.visprog.training.data.PassingScenes;
import dev.visprog.training.data.Phrase;
import dev.visprog.training.data.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Pictures and texts of the same thing shall be near each other (Radford et al. 2021, figure 3).
 * Other than on the web, it is known here which texts are true of which pictures; several may be,
 * and each of them is a right answer.
 */
public final class ClipTask implements Task<ClipBatch> {
  /** Pictures of a batch. More rivals make a harder task, and a step as much slower. */
  private static final int PICTURES = 96;

  /** Scenes that are drawn for a batch, in an eighth of the time of a step. */
  private static final int FRESH = 8;

  /** Texts beside those that were written for the pictures, true or not. */
  private static final int OTHER_TEXTS = 160;

  private final PassingScenes scenes;
  private final ClipLayout layout;
  private final ClipConfig config;
  private final ImageProcessor processor;
  private final TextTokenizer tokenizer;

  /**
   * The task on the scenes of a seed.
   *
   * @param folder where the layout may be written
   */
  public ClipTask(Scenes scenes, Path folder) throws IOException, CheckpointException {
    this.scenes = new PassingScenes(scenes, FRESH);
    layout = ClipLayout.ofPhrases();
    layout.write(Files.createDirectories(folder));
    config = layout.config();
    processor = layout.processor();
    tokenizer = TextTokenizer.open(folder);
  }

  @Override
  public ClipBatch batch(int number, Chance chance) {
    List<Cuttings.Cutting> cuttings = new ArrayList<>();
    while (cuttings.size() < PICTURES) {
      cuttings.add(Cuttings.of(scenes.any(number, chance), chance));
    }
    List<Phrase> phrases = new ArrayList<>();
    for (Cuttings.Cutting cutting : cuttings) {
      phrases.add(Phrase.trueOf(chance.oneOf(cutting.facts()), chance));
    }
    for (int i = 0; i < OTHER_TEXTS; i++) {
      phrases.add(Phrase.any(chance));
    }
    List<String> texts =
        phrases.stream().map(phrase -> ClipWords.sentence(phrase.spoken(chance), chance)).toList();
    float[] agreement = new float[PICTURES * phrases.size()];
    for (int i = 0; i < PICTURES; i++) {
      List<Facts> facts = cuttings.get(i).facts();
      for (int j = 0; j < phrases.size(); j++) {
        Phrase phrase = phrases.get(j);
        agreement[i * phrases.size() + j] = facts.stream().anyMatch(phrase::isTrueOf) ? 1 : 0;
      }
    }
    return new ClipBatch(
        processor.process(cuttings.stream().map(Cuttings.Cutting::picture).toList()),
        texts,
        agreement);
  }

  @Override
  public NDArray loss(TrainableWeights weights, ClipBatch batch) {
    ClipNetwork clip = new ClipNetwork(Parameters.training(weights), config);
    NDManager manager = weights.runtime().manager();
    NDArray pixels = Inputs.pixels(manager, batch.pictures());
    NDArray pictures =
        clip.imageFeatures(clip.pooledVision(clip.visionStates(pixels, HiddenStates.UNSEEN)));
    TokenBatch tokens = tokenizer.encode(batch.texts(), Padding.longest());
    NDArray texts = clip.textFeatures(clip.text().encode(tokens, HiddenStates.UNSEEN), tokens);
    NDArray scale =
        weights.take("logit_scale").minimum(manager.create((float) Math.log(100))).exp();
    NDArray logits = unit(pictures).matMul(unit(texts).transpose()).mul(scale); // (B, T)
    NDArray agreement =
        manager.create(
            batch.agreement(), new Shape(batch.pictures().count(), batch.texts().size()));
    NDArray toTexts = crossEntropy(logits, agreement);
    NDArray toPictures = crossEntropy(logits.transpose(), agreement.transpose());
    return GradientTape.scaled(toTexts.add(toPictures), 0.5);
  }

  private static NDArray unit(NDArray rows) {
    return rows.div(rows.square().sum(new int[] {1}, true).add(1e-12).sqrt());
  }

  /** The mean over all rows for which something is right; all that is right counts the same. */
  private static NDArray crossEntropy(NDArray logits, NDArray right) {
    NDArray count = right.sum(new int[] {1}, true); // (rows, 1)
    NDArray shares = right.div(count.maximum(1));
    NDArray rows = count.minimum(1).sum();
    return logits.logSoftmax(1).mul(shares).sum().neg().div(rows);
  }

  @Override
  public Map<String, Double> examine(Path folder) throws IOException {
    return ClipExam.of(folder);
  }

  @Override
  public void write(Path folder) throws IOException {
    layout.write(folder);
  }
}
