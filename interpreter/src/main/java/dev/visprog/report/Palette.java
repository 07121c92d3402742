package dev.visprog.report;

import java.util.HashMap;
import java.util.Map;

/**
 * One colour for each label, the same on the whole page as far as neighbours allow. The colours,
 * {@code c0 … c6} of the style sheet, are those that Okabe and Ito chose so that people who do not
 * see all colours can tell them apart, with the dark ones made lighter to stand out on pictures.
 */
final class Palette {
  static final int COLOURS = 7;

  private final Map<String, Integer> byLabel = new HashMap<>();

  /** The colour of a label, from 0 on. */
  int of(String label) {
    return byLabel.computeIfAbsent(label, l -> byLabel.size() % COLOURS);
  }
}
