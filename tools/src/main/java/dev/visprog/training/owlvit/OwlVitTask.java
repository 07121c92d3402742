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
import dev.visprog.models.owlvit.OwlVitDetector;
import dev.visprog.models.owlvit.OwlVitNetwork;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.Task;
import dev.visprog.training.data.PassingScenes;
import dev.visprog.training.data.Scenes;
import dev.visprog.training.places.PlaceLoss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Each thing shall be found by a place of the picture, with its box, by all texts that are true of
 * it, and by no other (Minderer et al. 2022, section 3.2).
 */
public final class OwlVitTask implements Task<OwlVitBatch> {
  /** Some ninety things: enough that most kinds come in each batch. */
  private static final int SHOTS = 16;

  /**
   * Scenes that are drawn for a batch; each comes four times, cut out anew. The thread that draws
   * takes a processor from the products of the network.
   */
  private static final int FRESH = 4;

  /**
   * Of the batches: how many show whole pictures, as in use, where attention between places takes
   * more than twice as long.
   */
  private static final double WHOLE = 0.25;

  /** In the second part: which of many alike places finds a thing is learnt there. */
  private static final double WHOLE_AT_LAST = 0.5;

  /** They take about as long as one whole picture. */
  private static final int TEXTS = 96;

  /** The weight of what places show, against {@link Matching#CLASS}. */
  private static final double PLACES = 0.5;

  private final OwlVitLayout layout;
  private final OwlVitConfig config;
  private final OwlVitBatches batches;
  private final TextTokenizer tokenizer;
  private final boolean isRough;

  /**
   * The first part of training: many places for each target, and few where nothing is.
   *
   * @param scenes of a seed
   * @param folder where the layout may be written
   */
  public static OwlVitTask rough(Scenes scenes, Path folder)
      throws IOException, CheckpointException {
    return new OwlVitTask(scenes, folder, OwlVitLayout.standard(), SHOTS, TEXTS, true);
  }

  /** The second: whole pictures half of the time, and a matching. */
  public static OwlVitTask fine(Scenes scenes, Path folder)
      throws IOException, CheckpointException {
    return new OwlVitTask(scenes, folder, OwlVitLayout.standard(), SHOTS, TEXTS, false);
  }

  /** The task with other sizes. */
  OwlVitTask(Scenes scenes, Path folder, OwlVitLayout layout, int shots, int texts, boolean isRough)
      throws IOException, CheckpointException {
    this.layout = layout;
    this.isRough = isRough;
    layout.write(Files.createDirectories(folder));
    config = layout.config();
    tokenizer = TextTokenizer.open(folder);
    batches =
        new OwlVitBatches(
            new PassingScenes(scenes, FRESH),
            layout.processor(),
            layout.grid(),
            shots,
            texts,
            isRough ? WHOLE : WHOLE_AT_LAST);
  }

  @Override
  public OwlVitBatch batch(int number, Chance chance) {
    return batches.batch(number, chance);
  }

  @Override
  public NDArray loss(TrainableWeights weights, OwlVitBatch batch) {
    Parameters p = Parameters.training(weights);
    OwlVitNetwork owl = new OwlVitNetwork(p, config);
    NDManager manager = weights.runtime().manager();
    NDArray pixels = Inputs.pixels(manager, batch.pictures());
    NDArray features =
        owl.imageFeatures(
            owl.vision()
                .encode(pixels, rows(batch.kept(), config.places(), manager), HiddenStates.UNSEEN));
    TokenBatch tokens = tokenizer.encode(batch.texts(), Padding.longest());
    NDArray texts = owl.textFeatures(owl.text().encode(tokens, HiddenStates.UNSEEN), tokens);
    NDArray logits = owl.logits(features, texts); // (B, K, Q)
    NDArray boxes = owl.boxes(features, places(batch.kept(), manager)); // (B, K, 4)
    Targets targets = targets(batch, boxes, logits);
    Shape each = new Shape(boxes.getShape().get(0), boxes.getShape().get(1), 1);
    NDArray matched = manager.create(targets.matched(), each);
    NDArray where = manager.create(targets.boxes(), boxes.getShape());
    NDArray fits = manager.create(targets.fits(), logits.getShape());
    NDArray decided = manager.create(targets.decided(), logits.getShape());
    double share = 1.0 / Math.max(1, targets.count());
    return GradientTape.scaled(FocalLoss.sum(logits, fits, decided), share * Matching.CLASS)
        .add(GradientTape.scaled(BoxLoss.l1(boxes, where, matched), share * Matching.L1))
        .add(GradientTape.scaled(BoxLoss.giou(boxes, where, matched), share * Matching.GIOU))
        .add(
            GradientTape.scaled(
                PlaceLoss.of(p, features.reshape(-1, layout.width()), batch.shown()), PLACES));
  }

  /** The class token of each picture and its places, counted through all. */
  private static NDArray rows(int[][] kept, int places, NDManager manager) {
    LongStream.Builder rows = LongStream.builder();
    for (int b = 0; b < kept.length; b++) {
      long first = (long) b * (1 + places);
      rows.add(first);
      IntStream.of(kept[b]).forEach(place -> rows.add(first + 1 + place));
    }
    return manager.create(rows.build().toArray());
  }

  private static NDArray places(int[][] kept, NDManager manager) {
    return manager.create(Arrays.stream(kept).flatMapToInt(IntStream::of).asLongStream().toArray());
  }

  private Targets targets(OwlVitBatch batch, NDArray boxes, NDArray logits) {
    if (isRough) {
      return Targets.of(
          batch.truths(),
          (truth, number) -> Middles.of(truth, layout.grid()).at(batch.kept()[number]));
    }
    float[] where = boxes.toFloatArray();
    float[] what = logits.toFloatArray();
    int kept = batch.kept()[0].length;
    return Targets.of(
        batch.truths(),
        (truth, number) ->
            Matching.of(truth, where, what, number * kept, batch.kept()[number], layout.grid()));
  }

  @Override
  public Map<String, TensorFile.Tensor> begin(Map<String, TensorFile.Tensor> model) {
    return ClipBeginning.of(model, layout.grid(), layout.width(), config.projection());
  }

  @Override
  public Map<String, Double> examine(Path folder) throws IOException {
    return OwlVitExam.of(folder);
  }

  /** With scores so that {@code Loc}, which asks for at least 0.1, counts best. */
  @Override
  public void writeWeights(Path folder, Map<String, TensorFile.Tensor> weights) throws IOException {
    Task.super.writeWeights(folder, weights);
    if (!isRough) {
      layout.write(folder);
      double best = OwlVitExam.bestThreshold(folder);
      double power = 1 + config.duplicates().scores().agreement(); // of the network's own score
      Task.super.writeWeights(
          folder,
          ScoreShift.of(
              weights, Math.pow(best, 1 / power), Math.pow(OwlVitDetector.THRESHOLD, 1 / power)));
    }
  }

  @Override
  public void write(Path folder) throws IOException {
    layout.write(folder);
  }
}
