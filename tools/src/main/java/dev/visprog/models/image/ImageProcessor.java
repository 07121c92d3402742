package dev.visprog.models.image;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Optional;

/**
 * Turns pictures into what a vision network takes, as its {@code preprocessor_config.json} says,
 * equal to the image processors of Hugging Face transformers (the ones on Pillow, not the "fast"
 * ones). Keys that are absent take the defaults of the reference's class; older forms of keys are
 * understood.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class ImageProcessor {
  /** The file of a checkpoint that says how pictures are prepared. */
  public static final String FILE = "preprocessor_config.json";

  private final ProcessorKind kind;
  private final Recipe recipe;

  private ImageProcessor(ProcessorKind kind, Recipe recipe) {
    this.kind = kind;
    this.recipe = recipe;
  }

  /**
   * The image processor of a checkpoint.
   *
   * @param model what the model's pictures are prepared by where the configuration does not say
   * @throws CheckpointException if there is no configuration, or it cannot be followed
   */
  public static ImageProcessor of(ProcessorKind model, Checkpoint checkpoint)
      throws CheckpointException {
    String file = checkpoint.folder().resolve(FILE).toString();
    Optional<JsonNode> config = checkpoint.json(FILE);
    if (config.isEmpty()) {
      throw new CheckpointException(file + ": got no such file; pull the model again");
    }
    return of(model, config.get(), file);
  }

  /**
   * The image processor of a configuration.
   *
   * @param model what the model's pictures are prepared by where the configuration does not say
   * @throws CheckpointException if the configuration cannot be followed; the message names the key
   */
  public static ImageProcessor of(ProcessorKind model, JsonNode config) throws CheckpointException {
    return of(model, config, FILE);
  }

  private static ImageProcessor of(ProcessorKind model, JsonNode node, String source)
      throws CheckpointException {
    ProcessorConfig config = new ProcessorConfig(node, source);
    ProcessorKind kind = model;
    for (String key : List.of("feature_extractor_type", "image_processor_type")) {
      Optional<String> type = config.text(key);
      if (type.isPresent()) {
        kind =
            ProcessorKind.named(type.get())
                .orElseThrow(() -> config.wrong(key, "one of " + ProcessorKind.names()));
      }
    }
    return new ImageProcessor(kind, Recipes.of(kind, config));
  }

  /**
   * Refuses a processor whose pictures are not as large as the network takes them: two files say
   * it, and may disagree.
   *
   * @param side the width and height of what the network takes
   * @throws CheckpointException if they do; the message names the files
   */
  public void requireSquare(int side, Checkpoint checkpoint) throws CheckpointException {
    Size made = recipe.made(new Size(1, 1));
    if (made.width() != side || made.height() != side) {
      throw new CheckpointException(
          "%s gives pictures of %s, want %d×%d as config.json says"
              .formatted(checkpoint.folder().resolve(FILE), made, side, side));
    }
  }

  /** Which image processor it is. */
  public ProcessorKind kind() {
    return kind;
  }

  /**
   * Prepares a picture.
   *
   * @throws IllegalArgumentException if it becomes larger than any network takes
   */
  public PixelValues process(Image picture) {
    return recipe.values(picture);
  }

  /**
   * Prepares several pictures for one batch. Where they become of different sizes, the smaller ones
   * are padded with 0 (after normalisation) and masked.
   *
   * @throws IllegalArgumentException if there are none, or one becomes larger than any network
   *     takes
   */
  public PixelBatch process(List<Image> pictures) {
    return PixelBatch.of(pictures.stream().map(this::process).toList());
  }
}
