package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.nn.Parameters;
import java.util.List;
import java.util.Optional;

/**
 * Reads prompts: a token for each point, two for a box, and maps for a mask (Kirillov et al. 2023,
 * appendix A, "prompt encoder").
 */
final class PromptEncoder {
  private static final int OUTSIDE = 0;
  private static final int INSIDE = 1;
  private static final int UPPER_LEFT = 2;
  private static final int LOWER_RIGHT = 3;

  private final int imageSize;
  private final int maskSize;
  private final int width;
  private final PlaceEncoding places;
  private final NDArray kinds;
  private final NDArray nothing;
  private final MaskEmbedding masks;
  private final NDArray noMask;

  /** With the weights of {@code p}; places are encoded as those of the patches are. */
  PromptEncoder(Parameters p, SamConfig config, PlaceEncoding places) {
    this.places = places;
    imageSize = config.vision().imageSize();
    maskSize = config.vision().maskSize();
    width = config.vision().channels();
    NDList embeddings = new NDList();
    for (int kind = 0; kind <= LOWER_RIGHT; kind++) {
      embeddings.add(p.in("point_embed." + kind).array("weight", 1, width));
    }
    for (int kind = LOWER_RIGHT + 1; kind < config.prompts().kinds(); kind++) {
      p.ignore("point_embed." + kind + ".weight", "no prompt is of that kind");
    }
    kinds = p.computed(() -> NDArrays.concat(embeddings, 0));
    nothing = p.in("not_a_point_embed").array("weight", 1, width);
    masks = new MaskEmbedding(p.in("mask_embed"), config.prompts(), width);
    noMask = p.in("no_mask_embed").array("weight", 1, width);
  }

  /**
   * The tokens of prompts of one form.
   *
   * @param prompts in pixels of the picture
   * @param scaleX from pixels of the picture to pixels of what the network sees
   * @param scaleY the same from top to bottom
   * @return {@code (B, T, C)}: points, one of nothing if there is no box, and the corners of a box
   */
  NDArray tokens(NDManager manager, List<Prompt> prompts, double scaleX, double scaleY) {
    Prompt.Form form = prompts.get(0).form();
    int count = form.points() + (form.box() ? 2 : 0);
    PromptPlaces all = new PromptPlaces(prompts.size() * count, imageSize, scaleX, scaleY);
    for (Prompt prompt : prompts) {
      prompt.points().forEach(at -> all.add(at.x(), at.y(), at.inside() ? INSIDE : OUTSIDE));
      prompt
          .box()
          .ifPresent(
              box -> {
                all.add(box.x0(), box.y0(), UPPER_LEFT);
                all.add(box.x1(), box.y1(), LOWER_RIGHT);
              });
    }
    NDArray tokens =
        places
            .apply(manager.create(all.places(), new Shape((long) prompts.size() * count, 2)))
            .add(kinds.get(manager.create(all.kinds())))
            .reshape(prompts.size(), count, width);
    if (form.box()) {
      return tokens;
    }
    NDArray padding = nothing.reshape(1, 1, width).broadcast(new Shape(prompts.size(), 1, width));
    return NDArrays.concat(new NDList(tokens, padding), 1);
  }

  /**
   * What is added to the picture: the masks of prompts of one form, or that there are none.
   *
   * @return {@code (B, grid · grid, C)}, or {@code (1, 1, C)} without masks
   */
  NDArray maps(NDManager manager, List<Prompt> prompts) {
    if (!prompts.get(0).form().mask()) {
      return noMask.reshape(1, 1, width);
    }
    float[] all = new float[prompts.size() * maskSize * maskSize];
    for (int i = 0; i < prompts.size(); i++) {
      Optional<LowMask> mask = prompts.get(i).mask();
      float[] logits = mask.orElseThrow().shared();
      if (logits.length != maskSize * maskSize) {
        throw new IllegalArgumentException(
            "got a mask of %d×%d, want %d×%d"
                .formatted(mask.get().side(), mask.get().side(), maskSize, maskSize));
      }
      System.arraycopy(logits, 0, all, i * logits.length, logits.length);
    }
    return masks
        .apply(manager.create(all, new Shape(prompts.size(), 1, maskSize, maskSize)))
        .reshape(prompts.size(), width, -1)
        .transpose(0, 2, 1);
  }
}
