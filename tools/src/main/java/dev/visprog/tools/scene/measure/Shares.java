package dev.visprog.tools.scene.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts cases that are right and others, by kind. For one thread. */
public final class Shares {
  private final Map<String, int[]> byKind = new LinkedHashMap<>(); // right, all

  /** One more case. */
  public void add(String kind, boolean right) {
    int[] counts = byKind.computeIfAbsent(kind, unused -> new int[2]);
    counts[0] += right ? 1 : 0;
    counts[1]++;
  }

  /** How many cases there were. */
  public int cases() {
    return byKind.values().stream().mapToInt(counts -> counts[1]).sum();
  }

  /** The share of all, then that of each kind, in the order in which they first came. */
  public List<Figure> figures() {
    int right = byKind.values().stream().mapToInt(counts -> counts[0]).sum();
    List<Figure> figures = new ArrayList<>(List.of(Figure.share(Figure.ALL, right, cases())));
    byKind.forEach((kind, counts) -> figures.add(Figure.share(kind, counts[0], counts[1])));
    return figures;
  }
}
