package dev.visprog.tools.scene.exam;

import dev.visprog.tool.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What tools could not do, which counts as wrong but should not be taken for a wrong answer. */
final class Failures {
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, String> first = new LinkedHashMap<>();

  void add(String tool, @Nullable String message) {
    counts.merge(tool, 1, Integer::sum);
    first.putIfAbsent(tool, String.valueOf(message));
  }

  /** What is to be said about some tools; empty if all was well. */
  String told(List<Signature> tools) {
    return tools.stream()
        .map(Signature::name)
        .filter(counts::containsKey)
        .map(
            tool ->
                "%d calls of %s failed, the first: %s"
                    .formatted(counts.get(tool), tool, first.get(tool)))
        .collect(Collectors.joining("; "));
  }
}
