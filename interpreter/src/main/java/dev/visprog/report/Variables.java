package dev.visprog.report;

import dev.visprog.trace.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which input or step a variable stands for, at each place of the program. */
final class Variables {
  private final Map<String, NavigableMap<Integer, String>> givers = new HashMap<>();

  Variables(Trace trace) {
    for (int i = 0; i < trace.inputs().size(); i++) {
      add(trace.inputs().get(i).name(), -1, "input-" + (i + 1));
    }
    for (int i = 0; i < trace.steps().size(); i++) {
      add(trace.steps().get(i).variable(), i, "step-" + (i + 1));
    }
  }

  private void add(String variable, int place, String id) {
    givers.computeIfAbsent(variable, v -> new TreeMap<>()).put(place, id);
  }

  /** The id of what gave a variable the value that a step sees; null if nothing did. */
  @Nullable String link(String variable, int step) {
    NavigableMap<Integer, String> places = givers.get(variable);
    Map.Entry<Integer, String> last = places == null ? null : places.lowerEntry(step);
    return last == null ? null : last.getValue();
  }
}
