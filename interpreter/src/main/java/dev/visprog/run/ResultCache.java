package dev.visprog.run;

import java.util.Optional;

/** Keeps the results of tool calls from run to run. Used by several threads at once. */
public interface ResultCache {
  /** Keeps nothing. */
  ResultCache NONE =
      new ResultCache() {
        @Override
        public Optional<CallResult> find(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, CallResult result) {}
      };

  /** What was kept under {@code key}; empty, too, if it can no longer be read. */
  Optional<CallResult> find(String key);

  /** Keeps a result; if that fails the next run computes it again. */
  void keep(String key, CallResult result);
}
