package dev.visprog.tools.text;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Brings text from the order in which it is read to the order in which it stands on the line. */
final class VisualOrder {
  private static final String PAIRS = "()[]{}<>«»‹›⟨⟩≤≥";

  private VisualOrder() {}

  /**
   * The characters from left to right, in composed form; what cannot be seen is left out, and white
   * space of any kind is one blank.
   */
  static int[] of(String text) {
    String line =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replaceAll("\\s+", " ")
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\ufe00-\\ufe0f]", "");
    if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
      return line.codePoints().toArray();
    }
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Integer[] runs = new Integer[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      runs[i] = i;
    }
    Bidi.reorderVisually(levels, 0, runs, 0, count);
    List<Integer> ordered = new ArrayList<>();
    for (int run : runs) {
      String part = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      boolean rightToLeft = (bidi.getRunLevel(run) & 1) == 1;
      ordered.addAll(rightToLeft ? reversed(part) : part.codePoints().boxed().toList());
    }
    return ordered.stream().mapToInt(Integer::intValue).toArray();
  }

  /** From right to left: letters backwards, each still followed by its marks, brackets mirrored. */
  private static List<Integer> reversed(String part) {
    List<List<Integer>> clusters = new ArrayList<>();
    part.codePoints()
        .forEach(
            c -> {
              boolean isMark =
                  Character.getType(c) == Character.NON_SPACING_MARK
                      || Character.getType(c) == Character.ENCLOSING_MARK;
              if (isMark && !clusters.isEmpty()) {
                clusters.get(clusters.size() - 1).add(c);
              } else {
                clusters.add(new ArrayList<>(List.of(mirrored(c))));
              }
            });
    Collections.reverse(clusters);
    return clusters.stream().flatMap(List::stream).toList();
  }

  private static int mirrored(int c) {
    int at = PAIRS.indexOf(c);
    return at < 0 ? c : PAIRS.charAt(at ^ 1);
  }
}
