package dev.visprog.tools.tag;

import java.awt.Color;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A colour for each label. The same label has the same colour in every picture, unless two labels
 * of one picture would share theirs: then the one later in the alphabet takes the next free colour.
 */
final class LabelColors {
  /** Strong and well apart, also to most people who see fewer colours. */
  private static final List<Color> PALETTE =
      List.of(
          new Color(0xFFC20A), // yellow
          new Color(0x0C7BDC), // blue
          new Color(0xE8413C), // red
          new Color(0x1E9E5A), // green
          new Color(0x9B4DCA), // violet
          new Color(0xFF7F0E), // orange
          new Color(0x17BECF), // cyan
          new Color(0xE377C2), // pink
          new Color(0x9ACD32), // lime
          new Color(0x8C564B)); // brown

  private final Map<String, Color> colors = new HashMap<>();

  LabelColors(Iterable<String> labels) {
    Set<String> sorted = new TreeSet<>();
    labels.forEach(sorted::add);
    Set<Integer> taken = new HashSet<>();
    for (String label : sorted) {
      int slot = Math.floorMod(label.hashCode() * 31 + 7, PALETTE.size());
      while (taken.size() < PALETTE.size() && !taken.add(slot)) {
        slot = (slot + 1) % PALETTE.size();
      }
      colors.put(label, PALETTE.get(slot));
    }
  }

  /** The colour of one of the labels. */
  Color of(String label) {
    return colors.getOrDefault(label, PALETTE.get(0));
  }

  /** Black or white, whichever reads better on {@code ground}. */
  static Color textOn(Color ground) {
    double luma = 0.2126 * ground.getRed() + 0.7152 * ground.getGreen() + 0.0722 * ground.getBlue();
    return luma > 140 ? Color.BLACK : Color.WHITE;
  }
}
