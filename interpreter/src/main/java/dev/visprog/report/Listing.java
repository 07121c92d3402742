package dev.visprog.report;

import dev.visprog.trace.Trace;
import dev.visprog.trace.TracedStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program, line by line. */
final class Listing {
  private Listing() {}

  /**
   * One line.
   *
   * @param number counted from 1
   * @param pieces its text, coloured
   * @param step the number of the step it holds; 0 for none
   * @param status the CSS class of that step's status; empty for none
   */
  record Line(int number, List<Code.Piece> pieces, int step, String status) {}

  static List<Line> of(Trace trace, List<StepCard> cards) {
    Map<Integer, StepCard> byLine = new HashMap<>();
    cards.forEach(card -> byLine.putIfAbsent(card.step().line(), card));
    List<Line> lines = new ArrayList<>();
    for (String text : trace.program().stripTrailing().lines().toList()) {
      int number = lines.size() + 1;
      StepCard card = byLine.get(number);
      boolean plain = card == null || card.step().status() == TracedStep.Status.DONE;
      lines.add(
          new Line(
              number,
              Code.pieces(text),
              card == null ? 0 : card.number(),
              card == null || plain ? "" : card.status()));
    }
    return lines;
  }
}
