package dev.visprog.models.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The models that are loaded on demand, the most recently used last. All calls come from the thread
 * of the models.
 */
final class LoadedModels {
  private final Deque<LazyModel<?, ?>> models = new ArrayDeque<>();
  private final long budget;

  LoadedModels(long budget) {
    this.budget = budget;
  }

  /** Lets go of the models that were not used for longest, until there is room for another. */
  void makeRoom(long bytes) {
    long used = models.stream().mapToLong(LazyModel::bytes).sum();
    // Written so that no sum overflows; a model larger than the whole budget is loaded alone.
    while (!models.isEmpty() && used > budget - Math.min(bytes, budget)) {
      LazyModel<?, ?> oldest = models.removeFirst();
      used -= oldest.bytes();
      oldest.unload();
    }
  }

  void used(LazyModel<?, ?> model) {
    models.remove(model);
    models.addLast(model);
  }

  void gone(LazyModel<?, ?> model) {
    models.remove(model);
  }
}
