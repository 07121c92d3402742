package dev.visprog.prompts.embedded.grammar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was understood: the meaning of each slot of a pattern.
 *
 * @param meanings by the name of the slot
 */
public record Reading(Map<String, Object> meanings) {
  static final Reading NOTHING = new Reading(Map.of());

  /** The meaning of a slot that the pattern always has. */
  public <T> T get(String slot, Class<T> type) {
    return find(slot, type)
        .orElseThrow(() -> new IllegalArgumentException("the pattern has no slot '" + slot + "'"));
  }

  /** The meaning of a slot that may have been left out. */
  public <T> Optional<T> find(String slot, Class<T> type) {
    return Optional.ofNullable(meanings.get(slot)).map(type::cast);
  }

  Reading with(String slot, Object meaning) {
    Map<String, Object> more = new LinkedHashMap<>(meanings);
    more.put(slot, meaning);
    return new Reading(more);
  }
}
