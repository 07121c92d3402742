package dev.visprog.models.maskformer;

import dev.visprog.models.maskformer.QueryMasks.Candidate;
import dev.visprog.value.Box;
import dev.visprog.value.Mask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The segments of a panoptic segmentation with soft masks. A pixel belongs to a segment by the
 * share of the segment's probability in the sum of it and that of the strongest other one: half of
 * it on the line between two, all of it where no other is near.
 */
final class SoftMasks {
  private static final int WHOLE = 255;

  private final ScaledPlanes planes;
  private final List<SegmentGroup> groups;
  private final Box[] boxes;
  private final byte[][] weights;

  private SoftMasks(ScaledPlanes planes, List<SegmentGroup> groups, Box[] boxes) {
    this.planes = planes;
    this.groups = groups;
    this.boxes = boxes;
    weights = new byte[boxes.length][];
    for (int i = 0; i < boxes.length; i++) {
      weights[i] = new byte[groups.get(i).kept() ? boxes[i].width() * boxes[i].height() : 0];
    }
  }

  /**
   * The segments.
   *
   * @param names of the labels
   * @return the one with the best score first
   */
  static List<Segment> of(
      QueryMasks masks,
      ScaledPlanes.Extent extent,
      PanopticRule rule,
      int height,
      int width,
      List<String> names) {
    List<Candidate> candidates = masks.above(rule.threshold());
    if (candidates.isEmpty()) {
      return List.of();
    }
    List<float[]> scored =
        candidates.stream().map(each -> masks.plane(each.query(), each.score())).toList();
    ScaledPlanes planes = new ScaledPlanes(scored, extent, height, width);
    Winners winners = Winners.of(planes, (float) rule.maskThreshold());
    List<SegmentGroup> groups = SegmentGroup.of(candidates, winners, rule);
    SoftMasks soft = new SoftMasks(planes, groups, boxes(groups, winners, height, width));
    planes.forEachBand(soft::weigh);
    return soft.segments(names);
  }

  private static Box[] boxes(List<SegmentGroup> groups, Winners winners, int height, int width) {
    int[] groupOf = new int[winners.areas().length];
    for (int i = 0; i < groups.size(); i++) {
      for (int member : groups.get(i).members()) {
        groupOf[member] = i;
      }
    }
    int[] x0 = new int[groups.size()];
    int[] x1 = new int[groups.size()];
    int[] y0 = new int[groups.size()];
    int[] y1 = new int[groups.size()];
    Arrays.fill(x0, width);
    Arrays.fill(y0, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int group = groupOf[winners.best()[y * width + x]];
        x0[group] = Math.min(x0[group], x);
        x1[group] = Math.max(x1[group], x + 1);
        y0[group] = Math.min(y0[group], y);
        y1[group] = y + 1;
      }
    }
    Box[] boxes = new Box[groups.size()];
    for (int i = 0; i < boxes.length; i++) {
      boxes[i] = groups.get(i).kept() ? new Box(x0[i], y0[i], x1[i], y1[i]) : new Box(0, 0, 0, 0);
    }
    return boxes;
  }

  private void weigh(ScaledPlanes.Reader reader, int from, int to) {
    int width = planes.width();
    float[] row = new float[width];
    float[][] values = new float[groups.size()][width];
    for (int y = from; y < to; y++) {
      for (int i = 0; i < values.length; i++) {
        strongest(reader, y, groups.get(i).members(), row, values[i]);
      }
      weigh(y, values);
    }
  }

  /** The largest value of some planes at each pixel of a row. */
  private static void strongest(
      ScaledPlanes.Reader reader, int y, List<Integer> members, float[] row, float[] result) {
    reader.read(members.get(0), y, result);
    for (int member : members.subList(1, members.size())) {
      reader.read(member, y, row);
      for (int x = 0; x < row.length; x++) {
        result[x] = Math.max(result[x], row[x]);
      }
    }
  }

  private void weigh(int y, float[][] values) {
    int width = planes.width();
    int[] best = new int[width];
    float[] most = values[0].clone();
    float[] second = new float[width];
    for (int i = 1; i < values.length; i++) {
      float[] value = values[i];
      for (int x = 0; x < width; x++) {
        if (value[x] > most[x]) {
          second[x] = most[x];
          most[x] = value[x];
          best[x] = i;
        } else {
          second[x] = Math.max(second[x], value[x]);
        }
      }
    }
    for (int i = 0; i < values.length; i++) {
      Box box = boxes[i];
      if (groups.get(i).kept() && y >= box.y0() && y < box.y1()) {
        int start = (y - box.y0()) * box.width() - box.x0();
        for (int x = box.x0(); x < box.x1(); x++) {
          boolean own = best[x] == i;
          weights[i][start + x] =
              (byte) (own ? inside(most[x], second[x]) : outside(values[i][x], most[x]));
        }
      }
    }
  }

  private static int inside(float own, float other) {
    return other == 0 ? WHOLE : Math.max(Mask.THRESHOLD, Math.round(WHOLE * own / (own + other)));
  }

  private static int outside(float own, float other) {
    return own == 0 ? 0 : Math.min(Mask.THRESHOLD - 1, Math.round(WHOLE * own / (own + other)));
  }

  private List<Segment> segments(List<String> names) {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < boxes.length; i++) {
      SegmentGroup group = groups.get(i);
      if (group.kept()) {
        Mask mask = Mask.of(boxes[i].width(), boxes[i].height(), weights[i]);
        weights[i] = new byte[0];
        segments.add(
            new Segment(group.label(), names.get(group.label()), group.score(), boxes[i], mask));
      }
    }
    segments.sort(Comparator.comparingDouble(Segment::score).reversed());
    return List.copyOf(segments);
  }
}
