package dev.visprog.training.owlvit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.TensorFile;
import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.models.owlvit.OwlVitConfig;
import dev.visprog.models.owlvit.OwlVitNetwork;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.Task;
import dev.visprog.training.data.PassingScenes;
import dev.visprog.training.data.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Each thing shall be found by a place of the picture, with its box, by all texts that are true of
 * it, and by no other (Minderer et al. 2022, section 3.2).
 */
public final class OwlVitTask implements Task<OwlVitBatch> {
  /** Some ninety things: enough that most kinds come in each batch. */
  private static final int SHOTS = 16;

  /** Scenes that are drawn for a batch, in a sixth of the time of a step. */
  private static final int FRESH = 8;

  /** They take as long as two pictures. */
  private static final int TEXTS = 128;

  private final OwlVitLayout layout;
  private final OwlVitConfig config;
  private final OwlVitBatches batches;
  private final TextTokenizer tokenizer;

  /**
   * The task on the scenes of a seed.
   *
   * @param folder where the layout may be written
   */
  public OwlVitTask(Scenes scenes, Path folder) throws IOException, CheckpointException {
    this(scenes, folder, OwlVitLayout.standard(), SHOTS, TEXTS);
  }

  /** The task with other sizes. */
  OwlVitTask(Scenes scenes, Path folder, OwlVitLayout layout, int shots, int texts)
      throws IOException, CheckpointException {
    this.layout = layout;
    layout.write(Files.createDirectories(folder));
    config = layout.config();
    tokenizer = TextTokenizer.open(folder);
    batches =
        new OwlVitBatches(
            new PassingScenes(scenes, FRESH), layout.processor(), shots, texts, layout.grid());
  }

  @Override
  public OwlVitBatch batch(int number, Chance chance) {
    return batches.batch(number, chance);
  }

  @Override
  public NDArray loss(TrainableWeights weights, OwlVitBatch batch) {
    OwlVitNetwork owl = new OwlVitNetwork(Parameters.training(weights), config);
    NDManager manager = weights.runtime().manager();
    NDArray pixels = Inputs.pixels(manager, batch.pictures());
    NDArray features = owl.imageFeatures(owl.vision().encode(pixels, HiddenStates.UNSEEN));
    TokenBatch tokens = tokenizer.encode(batch.texts(), Padding.longest());
    NDArray texts = owl.textFeatures(owl.text().encode(tokens, HiddenStates.UNSEEN), tokens);
    NDArray logits = owl.logits(features, texts); // (B, P, Q)
    NDArray boxes = owl.boxes(features); // (B, P, 4)
    Targets targets =
        Targets.of(batch.truths(), boxes.toFloatArray(), logits.toFloatArray(), config.places());
    long count = batch.truths().size();
    NDArray matched = manager.create(targets.matched(), new Shape(count, config.places(), 1));
    NDArray where = manager.create(targets.boxes(), boxes.getShape());
    NDArray fits = manager.create(targets.fits(), logits.getShape());
    NDArray decided = manager.create(targets.decided(), new Shape(count, 1, batch.texts().size()));
    double share = 1.0 / Math.max(1, targets.count());
    return GradientTape.scaled(FocalLoss.sum(logits, fits, decided), share * Matching.CLASS)
        .add(GradientTape.scaled(BoxLoss.l1(boxes, where, matched), share * Matching.L1))
        .add(GradientTape.scaled(BoxLoss.giou(boxes, where, matched), share * Matching.GIOU));
  }

  @Override
  public Map<String, TensorFile.Tensor> begin(Map<String, TensorFile.Tensor> model) {
    return ClipBeginning.of(model, layout.grid(), layout.width(), config.projection());
  }

  @Override
  public Map<String, Double> examine(Path folder) throws IOException {
    return OwlVitExam.of(folder);
  }

  @Override
  public void write(Path folder) throws IOException {
    layout.write(folder);
  }

  /**
   * What the places of a batch should say.
   *
   * @param boxes {@code (B, P, 4)}
   * @param matched 1 where a place has a target, else 0: {@code (B, P)}
   * @param fits 1 where a text is true of the target of a place, else 0: {@code (B, P, Q)}
   * @param decided 1 where a picture tells whether a text is true, else 0: {@code (B, Q)}
   * @param count how many places have a target
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not copied
  record Targets(float[] boxes, float[] matched, float[] fits, float[] decided, int count) {
    /** By what is predicted for each place. */
    static Targets of(
        List<OwlVitBatch.Truth> truths, float[] predicted, float[] logits, int places) {
      int texts = truths.get(0).decided().length;
      float[] boxes = new float[truths.size() * places * 4];
      float[] matched = new float[truths.size() * places];
      float[] fits = new float[truths.size() * places * texts];
      float[] decided = new float[truths.size() * texts];
      int count = 0;
      for (int b = 0; b < truths.size(); b++) {
        OwlVitBatch.Truth truth = truths.get(b);
        for (int text = 0; text < texts; text++) {
          decided[b * texts + text] = truth.decided()[text] ? 1 : 0;
        }
        int[] targetOf = Matching.of(truth, predicted, logits, b * places, places);
        for (int place = 0; place < places; place++) {
          int target = targetOf[place];
          if (target < 0) {
            continue;
          }
          int at = b * places + place;
          count++;
          matched[at] = 1;
          System.arraycopy(truth.boxes()[target], 0, boxes, 4 * at, 4);
          for (int text = 0; text < texts; text++) {
            fits[at * texts + text] = truth.fits()[target][text] ? 1 : 0;
          }
        }
      }
      return new Targets(boxes, matched, fits, decided, count);
    }
  }
}
