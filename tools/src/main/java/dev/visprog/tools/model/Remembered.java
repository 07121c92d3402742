package dev.visprog.tools.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a model made of inputs before, those that were used last. Safe for use by several threads.
 *
 * @param <V> what it made; not to be changed
 */
public final class Remembered<V> {
  private final Map<String, V> known;

  /**
   * Nothing yet.
   *
   * @param most how much is kept
   */
  public Remembered(int most) {
    known =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
          }
        };
  }

  /** Lets the model look at some inputs. */
  @FunctionalInterface
  public interface Computation<T, V, E extends Exception> {
    /** One result for each input, in their order. */
    List<V> of(List<T> inputs) throws E;
  }

  /**
   * What the model makes of inputs; those that are not known are computed together.
   *
   * @param key is equal for equal inputs
   */
  public <T, E extends Exception> List<V> get(
      List<T> inputs, Function<T, String> key, Computation<T, V, E> computation) throws E {
    Map<String, V> found = new HashMap<>();
    Map<String, T> missing = new LinkedHashMap<>();
    synchronized (known) {
      for (T input : inputs) {
        V result = known.get(key.apply(input));
        if (result == null) {
          missing.put(key.apply(input), input);
        } else {
          found.put(key.apply(input), result);
        }
      }
    }
    if (!missing.isEmpty()) {
      List<V> computed = computation.of(new ArrayList<>(missing.values()));
      int next = 0;
      synchronized (known) {
        for (String each : missing.keySet()) {
          found.put(each, computed.get(next));
          known.put(each, computed.get(next));
          next++;
        }
      }
    }
    List<V> results = new ArrayList<>();
    for (T input : inputs) {
      results.add(found.get(key.apply(input)));
    }
    return results;
  }
}
