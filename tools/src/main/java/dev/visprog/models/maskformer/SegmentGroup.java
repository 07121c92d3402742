package dev.visprog.models.maskformer;

import dev.visprog.models.maskformer.QueryMasks.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Candidates that are one segment.
 *
 * @param members their numbers, in order
 * @param label of all of them
 * @param score the best of theirs
 * @param kept whether it is a segment; if not, its pixels belong to none
 */
record SegmentGroup(List<Integer> members, int label, float score, boolean kept) {
  /** Groups the candidates: those that stand and have a label that is fused, each other alone. */
  static List<SegmentGroup> of(List<Candidate> candidates, Winners winners, PanopticRule rule) {
    List<List<Integer>> groups = new ArrayList<>();
    Map<Integer, List<Integer>> fused = new HashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      int label = candidates.get(i).label();
      boolean fuse = rule.fused().contains(label) && winners.keeps(i, rule.overlap());
      List<Integer> group = fuse ? fused.get(label) : null;
      if (group == null) {
        group = new ArrayList<>();
        groups.add(group);
        if (fuse) {
          fused.put(label, group);
        }
      }
      group.add(i);
    }
    return groups.stream().map(members -> of(members, candidates, winners, rule)).toList();
  }

  private static SegmentGroup of(
      List<Integer> members, List<Candidate> candidates, Winners winners, PanopticRule rule) {
    float score = 0;
    for (int member : members) {
      score = Math.max(score, candidates.get(member).score());
    }
    int first = members.get(0);
    return new SegmentGroup(
        List.copyOf(members),
        candidates.get(first).label(),
        score,
        winners.keeps(first, rule.overlap()));
  }
}
