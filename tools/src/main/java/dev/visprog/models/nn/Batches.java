package dev.visprog.models.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Many inputs in calls of a bounded size. */
public final class Batches {
  private Batches() {}

  /**
   * Calls a function with some inputs at a time.
   *
   * @param size how many at most
   * @param call gives one result for each input
   * @return the results, in the order of the inputs
   */
  public static <A, B> List<B> of(List<A> inputs, int size, Function<List<A>, List<B>> call) {
    List<B> results = new ArrayList<>(inputs.size());
    for (int from = 0; from < inputs.size(); from += size) {
      results.addAll(call.apply(inputs.subList(from, Math.min(from + size, inputs.size()))));
    }
    return results;
  }
}
