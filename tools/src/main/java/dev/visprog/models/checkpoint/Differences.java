package dev.visprog.models.checkpoint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the tensors of a checkpoint and those of a model differ. */
final class Differences {
  private static final int SHOWN = 10;

  private final List<String> missing = new ArrayList<>();
  private final List<String> misfits = new ArrayList<>();
  private final List<String> unexpected = new ArrayList<>();

  Differences copy() {
    Differences copy = new Differences();
    copy.missing.addAll(missing);
    copy.misfits.addAll(misfits);
    copy.unexpected.addAll(unexpected);
    return copy;
  }

  void missing(String name, List<Long> wanted) {
    missing.add("missing: %s, want %s".formatted(Quote.of(name), StoredTensor.format(wanted)));
  }

  void misfit(TensorPlace place, List<Long> wanted) {
    misfits.add(
        "misfit: %s, got %s %s, want F* %s"
            .formatted(
                Quote.of(place.name()),
                place.type(),
                StoredTensor.format(place.shape()),
                StoredTensor.format(wanted)));
  }

  void notFinite(String name) {
    misfits.add(
        "misfit: %s, got NaN (not a number) or infinite values, want finite ones"
            .formatted(Quote.of(name)));
  }

  void unreadable(CheckpointException problem) {
    misfits.add("misfit: " + problem.getMessage());
  }

  void unexpected(TensorPlace place) {
    unexpected.add(
        "unexpected: %s, got %s %s, want none of this name"
            .formatted(Quote.of(place.name()), place.type(), StoredTensor.format(place.shape())));
  }

  /**
   * Does nothing if there are none.
   *
   * @throws CheckpointException with the first ones, of each kind some
   */
  void refuse(Path folder) throws CheckpointException {
    int count = missing.size() + misfits.size() + unexpected.size();
    if (count == 0) {
      return;
    }
    StringBuilder message =
        new StringBuilder(
            "%s: got weights of another model or configuration: %d missing, %d misfit, %d unexpected"
                .formatted(folder, missing.size(), misfits.size(), unexpected.size()));
    first().forEach(line -> message.append("\n  ").append(line));
    if (count > SHOWN) {
      message.append("\n  and %d more".formatted(count - SHOWN));
    }
    throw new CheckpointException(message.toString());
  }

  /** In turn one of each kind: what is missing under one name is often unexpected under another. */
  private List<String> first() {
    List<String> first = new ArrayList<>();
    List<List<String>> kinds = List.of(missing, misfits, unexpected);
    for (int i = 0; i < SHOWN; i++) {
      for (List<String> kind : kinds) {
        if (i < kind.size() && first.size() < SHOWN) {
          first.add(kind.get(i));
        }
      }
    }
    return first;
  }
}
