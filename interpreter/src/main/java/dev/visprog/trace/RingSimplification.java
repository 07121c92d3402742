package dev.visprog.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Removes corners from closed polygons, always the one that changes the filled area least
 * (Visvalingam's method), until few enough are left. A polygon that is down to a triangle goes as a
 * whole, so specks disappear before shapes lose their form.
 */
final class RingSimplification {
  private final int[] x;
  private final int[] y;
  private final int[] before;
  private final int[] after;
  private final int[] ringOf;
  private final int[] left;

  /** Twice the triangle's area at each corner; -1 once the corner is gone. */
  private final long[] area;

  private RingSimplification(List<int[]> rings, int count) {
    x = new int[count];
    y = new int[count];
    before = new int[count];
    after = new int[count];
    ringOf = new int[count];
    area = new long[count];
    left = new int[rings.size()];
    int at = 0;
    for (int r = 0; r < rings.size(); r++) {
      int[] ring = rings.get(r);
      int size = ring.length / 2;
      left[r] = size;
      for (int i = 0; i < size; i++) {
        x[at + i] = ring[2 * i];
        y[at + i] = ring[2 * i + 1];
        before[at + i] = at + (i + size - 1) % size;
        after[at + i] = at + (i + 1) % size;
        ringOf[at + i] = r;
      }
      at += size;
    }
  }

  /**
   * The same polygons with fewer corners, or unchanged if there are few enough.
   *
   * @param rings each {@code x0, y0, x1, y1, …}, at least three corners
   */
  static List<int[]> toAtMost(int most, List<int[]> rings) {
    int count = rings.stream().mapToInt(ring -> ring.length / 2).sum();
    return count <= most ? rings : new RingSimplification(rings, count).simplify(count, most);
  }

  private List<int[]> simplify(int count, int most) {
    PriorityQueue<Corner> queue = new PriorityQueue<>(count);
    for (int i = 0; i < count; i++) {
      area[i] = triangle(i);
      queue.add(new Corner(area[i], i));
    }
    int remaining = count;
    while (remaining > most) {
      Corner least = queue.remove();
      int i = least.index;
      if (area[i] != least.area) {
        continue; // weighed anew since, or gone
      }
      int ring = ringOf[i];
      if (left[ring] == 3) {
        area[i] = area[before[i]] = area[after[i]] = -1;
        left[ring] = 0;
        remaining -= 3;
        continue;
      }
      remove(i);
      remaining--;
      for (int neighbour : new int[] {before[i], after[i]}) {
        area[neighbour] = Math.max(least.area, triangle(neighbour));
        queue.add(new Corner(area[neighbour], neighbour));
      }
    }
    return collect();
  }

  private void remove(int i) {
    area[i] = -1;
    left[ringOf[i]]--;
    after[before[i]] = after[i];
    before[after[i]] = before[i];
  }

  private long triangle(int i) {
    int a = before[i];
    int b = after[i];
    return Math.abs((long) (x[a] - x[i]) * (y[b] - y[i]) - (long) (x[b] - x[i]) * (y[a] - y[i]));
  }

  private List<int[]> collect() {
    List<int[]> rings = new ArrayList<>();
    boolean[] seen = new boolean[left.length];
    for (int i = 0; i < area.length; i++) {
      if (area[i] < 0 || seen[ringOf[i]]) {
        continue;
      }
      seen[ringOf[i]] = true;
      int[] ring = new int[2 * left[ringOf[i]]];
      for (int k = 0, at = i; k < ring.length; k += 2, at = after[at]) {
        ring[k] = x[at];
        ring[k + 1] = y[at];
      }
      rings.add(ring);
    }
    return rings;
  }

  private record Corner(long area, int index) implements Comparable<Corner> {
    @Override
    public int compareTo(Corner other) {
      int byArea = Long.compare(area, other.area);
      return byArea != 0 ? byArea : Integer.compare(index, other.index);
    }
  }
}
