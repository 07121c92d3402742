package dev.visprog.report;

import dev.visprog.trace.Trace;
import dev.visprog.trace.TracedStep;
import java.util.ArrayList;
import java.util.List;

/**
 * When a step ran, as a bar on a scale of 1000.
 *
 * @param card the step
 * @param x where it begins
 * @param width how long it is, at least wide enough to be seen
 */
record Bar(StepCard card, String x, String width) {
  private static final double SCALE = 1000;
  private static final double LEAST = 3;

  static List<Bar> of(Trace trace, List<StepCard> cards) {
    double total = Math.max(1, trace.durationMicros());
    for (TracedStep step : trace.steps()) {
      total = Math.max(total, (double) step.startMicros() + step.durationMicros());
    }
    List<Bar> bars = new ArrayList<>();
    for (StepCard card : cards) {
      TracedStep step = card.step();
      double width = Math.max(LEAST, SCALE * step.durationMicros() / total);
      double x = Math.min(SCALE - width, SCALE * step.startMicros() / total);
      bars.add(new Bar(card, Scene.decimal(x), Scene.decimal(width)));
    }
    return bars;
  }
}
