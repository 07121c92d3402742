package dev.visprog.models.maskformer;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What is done with the masks of things before pixels are shared out, so that queries need not
 * agree on who finds what. {@code config.json} may say so; published models do not, as theirs do
 * agree. Materials lie where they lie.
 *
 * @param split whether a mask that lies in several places is one of several things
 * @param overlap the largest share of a mask, 0 to 1, that may lie within a surer one, else it is
 *     dropped (Kirillov et al. 2019, "Panoptic Feature Pyramid Networks", section 3); 1 if all are
 *     kept
 */
public record ThingMasks(boolean split, double overlap) {
  static ThingMasks of(Config config) throws CheckpointException {
    double overlap = config.number("mask_nms_threshold", 1);
    if (!(overlap > 0 && overlap <= 1)) {
      throw config.wrong("mask_nms_threshold", overlap + "", "above 0, to 1");
    }
    return new ThingMasks(config.flag("split_disjoint_masks", false), overlap);
  }

  QueryMasks apply(QueryMasks masks, Set<Integer> materials) {
    if (!split && overlap == 1) {
      return masks;
    }
    List<QueryMask> kept = new ArrayList<>();
    List<QueryMask> things = new ArrayList<>();
    for (QueryMask mask : masks.queries()) {
      int label = mask.label();
      if (materials.contains(label)) {
        kept.add(mask);
      } else if (label < masks.labels()) {
        things.addAll(split ? DisjointMasks.split(mask, masks.width()) : List.of(mask));
      }
    }
    kept.addAll(uncovered(things));
    return masks.with(kept);
  }

  /** The surest ones, and of the others those that show something else. */
  private List<QueryMask> uncovered(List<QueryMask> things) {
    List<QueryMask> kept = new ArrayList<>();
    things.stream()
        .sorted(Comparator.comparingDouble(QueryMask::sureness).reversed())
        .filter(mask -> kept.stream().noneMatch(surer -> covered(mask, surer) > overlap))
        .forEach(kept::add);
    return kept;
  }

  /** The share of a mask that lies within another. */
  private static double covered(QueryMask mask, QueryMask other) {
    int inside = 0;
    int both = 0;
    for (int i = 0; i < mask.logits().length; i++) {
      if (mask.hasInside(i)) {
        inside++;
        both += other.hasInside(i) ? 1 : 0;
      }
    }
    return inside == 0 ? 0 : (double) both / inside;
  }
}
