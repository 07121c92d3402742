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

  /** What is weaker than this share of the strongest has a weight that is rounded to 0. */
  private static final float FAINT = 0.5f / WHOLE;

  private final ScaledPlanes planes;
  private final List<SegmentGroup> groups;
  private final int[] groupOf;
  private final Box[] boxes;
  private final byte[][] weights;

  private SoftMasks(ScaledPlanes planes, List<SegmentGroup> groups, Winners winners) {
    this.planes = planes;
    this.groups = groups;
    groupOf = groupOf(groups, planes.count());
    boxes = boxes(groups, groupOf, winners, planes.height(), planes.width());
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
    List<float[]> scored = candidates.stream().map(Candidate::plane).toList();
    ScaledPlanes planes = new ScaledPlanes(scored, extent, height, width);
    Winners winners = Winners.of(planes, (float) rule.maskThreshold());
    List<SegmentGroup> groups = SegmentGroup.of(candidates, winners, rule);
    SoftMasks soft = new SoftMasks(planes, groups, winners);
    planes.forEachBand(soft::weigh);
    return soft.segments(names);
  }

  private static int[] groupOf(List<SegmentGroup> groups, int candidates) {
    int[] groupOf = new int[candidates];
    for (int i = 0; i < groups.size(); i++) {
      for (int member : groups.get(i).members()) {
        groupOf[member] = i;
      }
    }
    return groupOf;
  }

  /** The pixels that each group is the best one for lie within; nothing for those not kept. */
  private static Box[] boxes(
      List<SegmentGroup> groups, int[] groupOf, Winners winners, int height, int width) {
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

  private void weigh(ScaledPlanes.Row row, int from, int to) {
    Near near = new Near();
    for (int y = from; y < to; y++) {
      row.moveTo(y);
      for (int cell = 0; cell < planes.cells(); cell++) {
        near.look(row, cell);
        for (int x = planes.start(cell); x < planes.start(cell + 1); x++) {
          near.weigh(row, x, y);
        }
      }
    }
  }

  /** The groups that are not faint between two columns of samples; for one thread. */
  private final class Near {
    private final int[] maps = new int[planes.count()];
    private final int[] owners = new int[groups.size()];
    private final boolean[] listed = new boolean[groups.size()];
    private final float[] values = new float[groups.size()];
    private int mapCount;
    private int ownerCount;

    void look(ScaledPlanes.Row row, int cell) {
      mapCount = row.strongest(cell, FAINT, maps);
      ownerCount = 0;
      for (int i = 0; i < mapCount; i++) {
        int owner = groupOf[maps[i]];
        if (!listed[owner]) {
          listed[owner] = true;
          owners[ownerCount++] = owner;
        }
      }
      for (int i = 0; i < ownerCount; i++) {
        listed[owners[i]] = false;
      }
    }

    void weigh(ScaledPlanes.Row row, int x, int y) {
      for (int i = 0; i < ownerCount; i++) {
        values[owners[i]] = 0;
      }
      for (int i = 0; i < mapCount; i++) {
        int owner = groupOf[maps[i]];
        values[owner] = Math.max(values[owner], row.at(maps[i], x));
      }
      int best = owners[0];
      float second = 0;
      for (int i = 1; i < ownerCount; i++) {
        float value = values[owners[i]];
        if (value > values[best]) {
          second = values[best];
          best = owners[i];
        } else {
          second = Math.max(second, value);
        }
      }
      for (int i = 0; i < ownerCount; i++) {
        int owner = owners[i];
        float value = values[owner];
        set(owner, x, y, owner == best ? inside(value, second) : outside(value, values[best]));
      }
    }
  }

  private void set(int group, int x, int y, int weight) {
    Box box = boxes[group];
    if (x >= box.x0() && x < box.x1() && y >= box.y0() && y < box.y1()) {
      weights[group][(y - box.y0()) * box.width() + x - box.x0()] = (byte) weight;
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
