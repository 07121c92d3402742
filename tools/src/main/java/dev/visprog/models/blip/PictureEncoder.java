package dev.visprog.models.blip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.ProcessorKind;
import dev.visprog.models.nn.Batches;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.Rows;
import dev.visprog.value.Image;
import java.util.List;

/** Pictures on their way into a vision transformer and out of it. */
final class PictureEncoder {
  /** Pictures of one call: enough for fast products, few enough for little memory. */
  private static final int PICTURES = 4;

  private final ImageProcessor processor;
  private final BlipConfig.Vision config;

  private PictureEncoder(ImageProcessor processor, BlipConfig.Vision config) {
    this.processor = processor;
    this.config = config;
  }

  /**
   * As a checkpoint says.
   *
   * @throws CheckpointException if two of its files disagree on how large pictures are
   */
  static PictureEncoder of(Checkpoint checkpoint, BlipConfig.Vision config)
      throws CheckpointException {
    ImageProcessor processor = ImageProcessor.of(ProcessorKind.BLIP, checkpoint);
    processor.requireSquare(config.imageSize(), checkpoint);
    return new PictureEncoder(processor, config);
  }

  /** Computes the states of pictures. */
  List<EncodedPicture> encode(ModelRuntime runtime, BlipVision vision, List<Image> pictures) {
    return Batches.of(
        pictures,
        PICTURES,
        some ->
            runtime.call(
                () -> {
                  NDArray pixels = Inputs.pixels(runtime.manager(), processor.process(some));
                  NDArray states = vision.encode(pixels, HiddenStates.UNSEEN);
                  return Rows.of(states).stream()
                      .map(row -> new EncodedPicture(config.tokens(), config.width(), row))
                      .toList();
                }));
  }

  /**
   * Encoded pictures as a tensor.
   *
   * @return {@code (B, P, C)}
   * @throws IllegalArgumentException if one was encoded by a model of another size
   */
  NDArray states(NDManager manager, List<EncodedPicture> pictures) {
    int each = config.tokens() * config.width();
    float[] all = new float[Math.multiplyExact(each, pictures.size())];
    for (int i = 0; i < pictures.size(); i++) {
      EncodedPicture picture = pictures.get(i);
      if (picture.tokens() != config.tokens() || picture.width() != config.width()) {
        throw new IllegalArgumentException(
            "got a picture of %d×%d numbers, want %d×%d: another model encoded it"
                .formatted(picture.tokens(), picture.width(), config.tokens(), config.width()));
      }
      System.arraycopy(picture.states(), 0, all, i * each, each);
    }
    return manager.create(all, new Shape(pictures.size(), config.tokens(), config.width()));
  }
}
