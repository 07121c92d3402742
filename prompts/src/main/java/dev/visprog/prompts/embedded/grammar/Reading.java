package dev.visprog.prompts.embedded.grammar;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was understood: the meaning of each slot of a pattern, by the name of the slot. It remembers
 * which slots were asked for, since what was said and then left out of account was not understood.
 */
public final class Reading {
  static final Reading NOTHING = new Reading(Map.of());

  private final Map<String, Object> meanings;
  private final Set<String> used = new HashSet<>();

  private Reading(Map<String, Object> meanings) {
    this.meanings = meanings;
  }

  /** The meaning of a slot that the pattern always has. */
  public <T> T get(String slot, Class<T> type) {
    return find(slot, type)
        .orElseThrow(() -> new IllegalArgumentException("the pattern has no slot '" + slot + "'"));
  }

  /** The meaning of a slot that may have been left out. */
  public <T> Optional<T> find(String slot, Class<T> type) {
    used.add(slot);
    return Optional.ofNullable(meanings.get(slot)).map(type::cast);
  }

  /** The meanings of all slots. */
  public Map<String, Object> meanings() {
    used.addAll(meanings.keySet());
    return meanings;
  }

  Reading with(String slot, Object meaning) {
    Map<String, Object> more = new LinkedHashMap<>(meanings);
    more.put(slot, meaning);
    return new Reading(more);
  }

  /** The same, of which nothing has been asked for yet. */
  Reading unused() {
    return new Reading(meanings);
  }

  /** Whether every slot was asked for, but for those that say nothing but that something is so. */
  boolean isUsedUp() {
    return meanings.entrySet().stream()
        .allMatch(slot -> slot.getValue() instanceof Boolean || used.contains(slot.getKey()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Reading reading && meanings.equals(reading.meanings);
  }

  @Override
  public int hashCode() {
    return meanings.hashCode();
  }

  @Override
  public String toString() {
    return meanings.toString();
  }
}
