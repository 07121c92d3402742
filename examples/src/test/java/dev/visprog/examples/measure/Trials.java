package dev.visprog.examples.measure;

import dev.visprog.check.CheckedProgram;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Samples on which a program is compared with a reference, with what the reference answers there.
 *
 * <p>They are those that tell programs apart best: as far as it goes, no answer of the reference
 * comes up on more than half of them. Left out are samples that the instruction does not speak of,
 * because something that it takes for granted is not in them.
 *
 * @param references a trial of the reference for each sample
 * @param failure why the reference failed on some sample; empty if it did not
 */
record Trials(Map<Sample, Trial> references, String failure) {
  /** How many samples there are, if so many are fit. */
  static final int WANTED = 30;

  /** Runs a reference on the samples, from the first on, until the answers are mixed. */
  static Trials of(CheckedProgram reference, List<Sample> samples) {
    Map<String, Map<Sample, Trial>> byAnswer = new LinkedHashMap<>();
    String failure = "";
    for (Sample sample : samples) {
      Trial trial = Trial.of(reference, sample);
      switch (trial.outcome()) {
        case ANSWERED -> group(byAnswer, trial.answer()).put(sample, trial);
        case FAILED -> failure = sample.name() + ": " + trial.told();
        case BESIDE_THE_POINT -> {}
      }
      if (mixed(byAnswer) == WANTED) {
        break;
      }
    }
    return new Trials(inTurn(byAnswer.values()), failure);
  }

  private static int mixed(Map<String, Map<Sample, Trial>> byAnswer) {
    return byAnswer.values().stream().mapToInt(group -> Math.min(group.size(), WANTED / 2)).sum();
  }

  private static Map<Sample, Trial> group(Map<String, Map<Sample, Trial>> all, String answer) {
    return all.computeIfAbsent(answer, key -> new LinkedHashMap<>());
  }

  private static Map<Sample, Trial> inTurn(Iterable<Map<Sample, Trial>> groups) {
    List<Iterator<Map.Entry<Sample, Trial>>> turns = new ArrayList<>();
    groups.forEach(group -> turns.add(group.entrySet().iterator()));
    Map<Sample, Trial> chosen = new LinkedHashMap<>();
    while (chosen.size() < WANTED && !turns.isEmpty()) {
      Iterator<Map.Entry<Sample, Trial>> turn = turns.remove(0);
      if (turn.hasNext()) {
        Map.Entry<Sample, Trial> next = turn.next();
        chosen.put(next.getKey(), next.getValue());
        turns.add(turn);
      }
    }
    return chosen;
  }

  /** How many different answers the reference gives. */
  long answers() {
    return references.values().stream().map(Trial::answer).distinct().count();
  }

  /** On which sample a program answers otherwise, and how; empty if on none. */
  String difference(CheckedProgram planned) {
    if (references.isEmpty()) {
      return "there is no sample to compare it on";
    }
    for (Map.Entry<Sample, Trial> reference : references.entrySet()) {
      Trial trial = Trial.of(planned, reference.getKey());
      if (!trial.agreesWith(reference.getValue())) {
        return "on %s it gives '%s', want '%s'"
            .formatted(reference.getKey().name(), trial.told(), reference.getValue().told());
      }
    }
    return "";
  }
}
