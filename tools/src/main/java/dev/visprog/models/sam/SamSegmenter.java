package dev.visprog.models.sam;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * SAM, ready for use: masks of what boxes and points show, and of everything.
 *
 * <pre>{@code
 * try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
 *   SamImage seen = sam.encode(picture);
 *   Segmented dog = sam.segment(seen, List.of(new Box(40, 60, 200, 310))).get(0);
 * }
 * }</pre>
 *
 * <p>Nearly all of the work is the picture: {@link #encode} it once, and ask as often as you like.
 *
 * <p>Reads checkpoints of {@code SamModel} of Hugging Face transformers, whose numbers it
 * reproduces. Safe for use by several threads.
 */
public final class SamSegmenter implements AutoCloseable {
  private final SamEncoder encoder;

  /** Loads it onto the processor, in float32. */
  public SamSegmenter(Checkpoint checkpoint) throws CheckpointException {
    this(checkpoint, ModelRuntime.shared());
  }

  /**
   * Loads it.
   *
   * @throws CheckpointException if the checkpoint is not that of a SAM model, or is damaged
   */
  public SamSegmenter(Checkpoint checkpoint, ModelRuntime runtime) throws CheckpointException {
    encoder = new SamEncoder(checkpoint, runtime);
  }

  /** Its sizes. */
  public SamConfig config() {
    return encoder.config();
  }

  /** Looks at a picture. */
  public SamImage encode(Image picture) {
    return encoder.encode(picture);
  }

  /** Looks at several pictures. */
  public List<SamImage> encode(List<Image> pictures) {
    return pictures.stream().map(encoder::encode).toList();
  }

  /**
   * The mask of what each box shows: of the masks that the network draws for it, the one that it
   * thinks best of.
   *
   * @param boxes inside the picture, not empty
   * @return for each box, in their order, the part of its mask that lies in it
   */
  public List<Segmented> segment(SamImage picture, List<Box> boxes) {
    List<Segmented> segmented = new ArrayList<>();
    Box whole = Box.ofSize(picture.width(), picture.height());
    List<Prompt> prompts = new ArrayList<>();
    for (Box box : boxes) {
      if (box.isEmpty() || !box.intersect(whole).equals(box)) {
        throw new IllegalArgumentException(
            "got box %s, want at least one pixel of %d×%d"
                .formatted(box, picture.width(), picture.height()));
      }
      prompts.add(Prompt.box(box.x0(), box.y0(), box.x1(), box.y1()));
    }
    encoder.each(
        picture,
        prompts,
        true,
        (i, masks) -> {
          LowMask best = best(masks);
          Box box = boxes.get(i);
          segmented.add(new Segmented(box, picture.mask(best, box), best.quality()));
        });
    return segmented;
  }

  /**
   * The masks of what points show. One point alone may mean a thing, a part of it or what it
   * belongs to: it gives several masks. More points give one.
   *
   * @param points at least one, not all of them beside the thing
   * @return the mask that the network thinks best of first
   */
  public List<Segmented> masksAt(SamImage picture, List<Prompt.Point> points) {
    if (points.stream().noneMatch(Prompt.Point::inside)) {
      throw new IllegalArgumentException("got no point on a thing, want at least one");
    }
    List<LowMask> masks = masks(picture, List.of(Prompt.of(points)), points.size() == 1).get(0);
    Box whole = Box.ofSize(picture.width(), picture.height());
    return masks.stream()
        .sorted(Comparator.comparing(LowMask::quality).reversed())
        .map(mask -> new Segmented(whole, picture.mask(mask, whole), mask.quality()))
        .toList();
  }

  /**
   * The masks that the network draws for prompts of any kind, at its own resolution.
   *
   * @param several whether to draw the masks for ambiguous prompts, or the single one for others
   * @return for each prompt, in their order, its masks in the order of the network
   */
  public List<List<LowMask>> masks(SamImage picture, List<Prompt> prompts, boolean several) {
    List<List<LowMask>> all = new ArrayList<>();
    encoder.each(picture, prompts, several, (i, masks) -> all.add(masks));
    return all;
  }

  /**
   * Everything in a picture, without being asked for anything.
   *
   * @see AutomaticMasks
   */
  public List<Segmented> segmentAll(
      SamImage picture, AutomaticSettings settings, AutomaticProgress progress) {
    return new AutomaticMasks(encoder, picture, settings, progress).find();
  }

  private static LowMask best(List<LowMask> masks) {
    LowMask best = masks.get(0);
    for (LowMask mask : masks) {
      best = mask.quality() > best.quality() ? mask : best;
    }
    return best;
  }

  /** Frees its weights. */
  @Override
  public void close() {
    encoder.close();
  }
}
