package dev.visprog.report;

import java.util.HashMap;
import java.util.Map;

/**
 * One colour for each label, the same on the whole page. The colours, {@code c0 … c6} of the style
 * sheet, are those that Okabe and Ito chose so that people who do not see all colours can tell them
 * apart, with the dark ones made lighter to stand out on pictures.
 */
final class Palette {
  private static final int COLOURS = 7;

  private final Map<String, Integer> byLabel = new HashMap<>();

  /** The CSS class of a label. */
  String of(String label) {
    return "c" + byLabel.computeIfAbsent(label, l -> byLabel.size() % COLOURS);
  }
}
