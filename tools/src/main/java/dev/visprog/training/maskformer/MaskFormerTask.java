package dev.visprog.training.maskformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.TensorFile;
import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.maskformer.MaskFormerConfig;
import dev.visprog.models.maskformer.MaskFormerNetwork;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.Task;
import dev.visprog.training.Trainer;
import dev.visprog.training.data.PassingScenes;
import dev.visprog.training.data.Scenes;
import dev.visprog.training.places.PlaceLoss;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Each query shall find one segment of the picture, or nothing (Cheng et al. 2021, "Per-Pixel
 * Classification is Not All You Need for Semantic Segmentation"). Beside it, each place of the map
 * that the queries look at shall tell what it shows.
 */
public final class MaskFormerTask implements Task<MaskFormerBatch> {
  /**
   * Parts of pictures of a batch: the matching of queries to segments needs few, the norms none.
   */
  private static final int PARTS = 8;

  /**
   * Short side of a part, in pixels. The backbone learns as much from one as from a larger picture
   * with as many pixels, and parts of many pictures differ more than one picture in itself.
   */
  private static final int PART = 192;

  /**
   * Of the batches: how many show whole pictures, as in use, where queries find all segments. It
   * was 0.3; with more, and the weights that dice loss and classes have now, things had a panoptic
   * quality of 0.28 after 310 steps from the same weights, and 0.26 as it was before.
   */
  private static final double WHOLE = 0.8;

  /** Scenes that are drawn for a batch; one takes about as long as a step with a picture. */
  private static final int FRESH = 4;

  /**
   * Groups of queries beside those that are in use. Each finds all segments anew, from which the
   * layers that all share learn as from more pictures, but for less work (Chen et al. 2023, "Group
   * DETR: Fast DETR Training with Group-Wise One-to-Many Assignment").
   */
  private static final int OTHERS = 2;

  /**
   * The weight of what places show, against that of one layer's masks. What things are is learnt
   * last: with a weight of 1, half of the things had a query with their mask after 1,700 steps, but
   * of these one in five had the class, too. That this weight is better was not measured.
   */
  private static final double PLACES = 4;

  private final PassingScenes scenes;
  private final MaskFormerLayout layout;
  private final MaskFormerConfig config;
  private final Samples samples;
  private final int part;
  private final int parts;

  /** The task on the scenes of a seed. */
  public MaskFormerTask(Scenes scenes) throws CheckpointException {
    this(scenes, MaskFormerLayout.shipped(), PART, PARTS);
  }

  MaskFormerTask(Scenes scenes, MaskFormerLayout layout, int part, int parts)
      throws CheckpointException {
    this.scenes = new PassingScenes(scenes, FRESH);
    this.layout = layout;
    this.part = part;
    this.parts = parts;
    config = layout.config();
    samples = new Samples(layout);
  }

  @Override
  public MaskFormerBatch batch(int number, Chance chance) {
    boolean whole = chance.yes(WHOLE);
    Canvas canvas = canvas(whole ? layout.shortest() : part, chance);
    int count = whole ? wholes() : parts;
    List<Sample> all = new ArrayList<>();
    while (all.size() < count) {
      Scene scene = scenes.any(number, chance).scene();
      all.add(whole ? samples.whole(scene, canvas, chance) : samples.part(scene, canvas, chance));
    }
    return new MaskFormerBatch(canvas, List.copyOf(all));
  }

  /** So many that they have about as many pixels as the parts of other batches. */
  private int wholes() {
    double pixels = Math.pow((double) part / layout.shortest(), 2);
    return Math.max(1, (int) Math.round(parts * pixels));
  }

  /** The commonest shapes of pictures: landscape, square, portrait. */
  private static Canvas canvas(int narrow, Chance chance) {
    int unit = MaskFormerLayout.MULTIPLE;
    int wide = unit * (int) Math.ceil(narrow * 4 / 3.0 / unit);
    double share = chance.unit();
    return share < 0.6
        ? new Canvas(narrow, wide)
        : share < 0.85 ? new Canvas(narrow, narrow) : new Canvas(wide, narrow);
  }

  @Override
  public NDArray loss(TrainableWeights weights, MaskFormerBatch batch) {
    Parameters p = Parameters.training(weights);
    ModelRuntime runtime = weights.runtime();
    MaskFormerNetwork.Learned learned =
        new MaskFormerNetwork(p, config).learn(pixels(batch, runtime), others(p));
    MaskFormerBatch each = batch.repeated(1 + OTHERS);
    Truth truth = Truth.of(each, layout.stride(), runtime.manager());
    NDArray sum =
        GradientTape.scaled(
            PlaceLoss.of(p, places(learned.map()), batch.shown(layout.stride())), PLACES);
    for (int i = 0; i < learned.layers().size(); i++) {
      MaskFormerNetwork.Found found = learned.layers().get(i);
      long[] matches = Matching.of(found, truth);
      NDArray masks = matched(found.masks(), matches, runtime);
      NDArray looks = matched(learned.looks().get(i), matches, runtime);
      sum =
          sum.add(ClassLoss.of(found.classes(), matches, each.samples()))
              .add(MaskLoss.of(masks, truth.masks()))
              .add(LookLoss.of(looks, truth.places()));
    }
    return sum;
  }

  private NDArray others(Parameters p) {
    MaskFormerConfig.Decoder decoder = config.decoder();
    return p.array(
        Trainer.APART + "queries_embedder.weight",
        (long) OTHERS * decoder.queries(),
        decoder.width());
  }

  /** {@code (B, C, h, w)} to {@code (B h w, C)}. */
  private static NDArray places(NDArray map) {
    return map.transpose(0, 2, 3, 1).reshape(-1, map.getShape().get(1));
  }

  private static NDArray pixels(MaskFormerBatch batch, ModelRuntime runtime) {
    Canvas canvas = batch.canvas();
    int size = 3 * canvas.height() * canvas.width();
    float[] rgb = new float[batch.samples().size() * size];
    for (int i = 0; i < batch.samples().size(); i++) {
      System.arraycopy(batch.samples().get(i).rgb(), 0, rgb, i * size, size);
    }
    Shape shape = new Shape(batch.samples().size(), 3, canvas.height(), canvas.width());
    return runtime.manager().create(rgb, shape);
  }

  /** Of some queries the masks, or where they looked: {@code (B, Q, …)} to {@code (N, …)}. */
  private static NDArray matched(NDArray all, long[] matches, ModelRuntime runtime) {
    Shape shape = all.getShape();
    NDArray rows = all.reshape(shape.get(0) * shape.get(1), -1);
    NDArray index = runtime.manager().create(matches);
    NDArray none = runtime.manager().create(new long[0], new Shape(0));
    return runtime.ops().gatherRows(rows, index, none);
  }

  @Override
  public Map<String, Double> examine(Path folder) throws IOException {
    return MaskFormerExam.of(folder);
  }

  @Override
  public Map<String, TensorFile.Tensor> begin(Map<String, TensorFile.Tensor> model) {
    return Certainty.undone(model);
  }

  /** As sure of its segments as is best for them. */
  @Override
  public void writeWeights(Path folder, Map<String, TensorFile.Tensor> weights) throws IOException {
    layout.write(folder);
    Certainty best =
        Certainty.best(
            certainty -> {
              Task.super.writeWeights(folder, certainty.of(weights));
              return MaskFormerExam.onOthers(folder);
            });
    Task.super.writeWeights(folder, best.of(weights));
  }

  @Override
  public void write(Path folder) throws IOException {
    layout.write(folder);
  }
}
