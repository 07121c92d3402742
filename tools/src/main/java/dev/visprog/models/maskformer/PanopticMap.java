package dev.visprog.models.maskformer;

import dev.visprog.models.maskformer.QueryMasks.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A panoptic segmentation as {@code post_process_panoptic_segmentation} of Hugging Face
 * transformers gives it.
 *
 * @param height rows
 * @param width columns
 * @param ids for each pixel the id of its segment, row by row; 0 for none, -1 everywhere if no
 *     query found anything
 * @param entries one for each query that became a segment or a part of one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PanopticMap(int height, int width, short[] ids, List<Entry> entries) {
  /** Copies the entries. */
  public PanopticMap {
    entries = List.copyOf(entries);
  }

  /**
   * A query that became a segment.
   *
   * @param id of the segment, from 1. Queries that are fused share one; and as in the reference,
   *     the segment after a fused one may get an id that another has already.
   * @param label from 0
   * @param fused whether the label is one whose segments are fused
   * @param score 0 to 1
   */
  public record Entry(int id, int label, boolean fused, float score) {}

  static PanopticMap of(
      QueryMasks masks, ScaledPlanes.Extent extent, PanopticRule rule, int height, int width) {
    List<Candidate> candidates = masks.above(rule.threshold());
    if (candidates.isEmpty()) {
      short[] none = new short[Math.multiplyExact(height, width)];
      Arrays.fill(none, (short) -1);
      return new PanopticMap(height, width, none, List.of());
    }
    ScaledPlanes planes =
        new ScaledPlanes(candidates.stream().map(Candidate::plane).toList(), extent, height, width);
    Winners winners = Winners.of(planes, (float) rule.maskThreshold());
    List<Entry> entries = new ArrayList<>();
    short[] idOf = new short[candidates.size()];
    Map<Integer, Integer> fused = new HashMap<>();
    int id = 0;
    for (int i = 0; i < idOf.length; i++) {
      if (!winners.keeps(i, rule.overlap())) {
        continue;
      }
      Candidate candidate = candidates.get(i);
      boolean fuse = rule.fused().contains(candidate.label());
      id = fused.getOrDefault(candidate.label(), id + 1);
      if (fuse) {
        fused.put(candidate.label(), id);
      }
      idOf[i] = (short) id;
      entries.add(new Entry(id, candidate.label(), fuse, candidate.score()));
    }
    short[] ids = winners.best();
    for (int i = 0; i < ids.length; i++) {
      ids[i] = idOf[ids[i]];
    }
    return new PanopticMap(height, width, ids, entries);
  }
}
