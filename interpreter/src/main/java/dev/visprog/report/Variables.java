package dev.visprog.report;

import dev.visprog.trace.Trace;
import dev.visprog.trace.TracedInput;
import dev.visprog.trace.TracedStep;
import dev.visprog.trace.TracedValue;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which input or step a variable stands for, at each place of the program. */
final class Variables {
  /** The id of what gave a value, and the value; null if it gave none. */
  private record Giver(String id, @Nullable TracedValue value) {}

  private final Map<String, NavigableMap<Integer, Giver>> givers = new HashMap<>();

  Variables(Trace trace) {
    for (int i = 0; i < trace.inputs().size(); i++) {
      TracedInput input = trace.inputs().get(i);
      add(input.name(), -1, new Giver("input-" + (i + 1), input.value()));
    }
    for (int i = 0; i < trace.steps().size(); i++) {
      TracedStep step = trace.steps().get(i);
      add(step.variable(), i, new Giver("step-" + (i + 1), step.output()));
    }
  }

  private void add(String variable, int place, Giver giver) {
    givers.computeIfAbsent(variable, v -> new TreeMap<>()).put(place, giver);
  }

  /** The id of what gave a variable the value that a step sees; null if nothing did. */
  @Nullable String link(String variable, int step) {
    Giver giver = giver(variable, step);
    return giver == null ? null : giver.id();
  }

  /** The value that a step sees in a variable; null if it is not known. */
  @Nullable TracedValue value(String variable, int step) {
    Giver giver = giver(variable, step);
    return giver == null ? null : giver.value();
  }

  private @Nullable Giver giver(String variable, int step) {
    NavigableMap<Integer, Giver> places = givers.get(variable);
    Map.Entry<Integer, Giver> last = places == null ? null : places.lowerEntry(step);
    return last == null ? null : last.getValue();
  }
}
