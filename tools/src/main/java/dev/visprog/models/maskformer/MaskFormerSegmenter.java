package dev.visprog.models.maskformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.PixelValues;
import dev.visprog.models.image.ProcessorKind;
import dev.visprog.models.nn.NamedStates;
import dev.visprog.models.nn.Network;
import dev.visprog.value.Image;
import java.util.List;

/**
 * MaskFormer, ready for use: parts pictures into things and materials.
 *
 * <pre>{@code
 * try (MaskFormerSegmenter segmenter = new MaskFormerSegmenter(Checkpoint.open(folder))) {
 *   for (Segment segment : segmenter.segment(picture)) {
 *     System.out.println(segment.name() + " " + segment.score());
 *   }
 * }
 * }</pre>
 *
 * <p>Reads checkpoints of {@code MaskFormerForInstanceSegmentation} of Hugging Face transformers
 * with a Swin backbone, whose numbers it reproduces. Safe for use by several threads.
 */
public final class MaskFormerSegmenter implements AutoCloseable {
  private final MaskFormerConfig config;
  private final ImageProcessor processor;
  private final Network<MaskFormerNetwork> network;

  /** Loads it onto the processor, in float32. */
  public MaskFormerSegmenter(Checkpoint checkpoint) throws CheckpointException {
    this(checkpoint, ModelRuntime.shared());
  }

  /**
   * Loads it.
   *
   * @throws CheckpointException if the checkpoint is not that of a MaskFormer, or is damaged
   */
  public MaskFormerSegmenter(Checkpoint checkpoint, ModelRuntime runtime)
      throws CheckpointException {
    config = MaskFormerConfig.of(Config.of(checkpoint));
    processor = ImageProcessor.of(ProcessorKind.MASK_FORMER, checkpoint);
    network = Network.load(runtime, checkpoint, p -> new MaskFormerNetwork(p, config));
  }

  /** Its sizes. */
  public MaskFormerConfig config() {
    return config;
  }

  /**
   * The segments of a picture, where those of one material (the sky, grass) are one.
   *
   * @return the one with the best score first; pixels that belong to one belong to no other
   */
  public List<Segment> segment(Image picture) {
    return encode(picture).segments();
  }

  /** Looks at a picture, which is nearly all of the work. */
  public MaskFormerImage encode(Image picture) {
    PixelValues pixels = processor.process(picture);
    ModelRuntime runtime = network.runtime();
    QueryMasks masks =
        runtime.call(
            () -> {
              Shape shape = new Shape(1, 3, pixels.height(), pixels.width());
              NDArray values = runtime.manager().create(pixels.rgb(), shape);
              return masks(network.layers().apply(values, NamedStates.UNSEEN));
            });
    ScaledPlanes.Extent extent =
        new ScaledPlanes.Extent(
            masks.height(),
            masks.width(),
            (double) masks.height() * pixels.validHeight() / pixels.height(),
            (double) masks.width() * pixels.validWidth() / pixels.width());
    return new MaskFormerImage(masks, extent, picture.height(), picture.width(), config);
  }

  private QueryMasks masks(MaskFormerNetwork.Found found) {
    Shape shape = found.masks().getShape();
    return QueryMasks.of(
        config.labels().size(),
        found.classes().toFloatArray(),
        Math.toIntExact(shape.get(2)),
        Math.toIntExact(shape.get(3)),
        found.masks().toFloatArray());
  }

  /** Frees its weights. */
  @Override
  public void close() {
    network.close();
  }
}
