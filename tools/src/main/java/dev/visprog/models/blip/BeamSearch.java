package dev.visprog.models.blip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Follows several texts at a time and returns the one with the best score: its log probability,
 * divided by its length to the power of the length penalty. The rules when a text counts as ended
 * and when the search may stop are those of {@code _beam_search} of Hugging Face transformers 4.57,
 * without early stopping.
 */
final class BeamSearch {
  private final long end;
  private final Generation generation;

  /**
   * With these settings.
   *
   * @param end the token that ends a text
   */
  BeamSearch(long end, Generation generation) {
    this.end = end;
    this.generation = generation;
  }

  /** A text that has ended, with its score. */
  private record Ended(Written text, double score) {}

  /** A text that goes on from one of those that are followed. */
  private record Candidate(int row, int token, double logProbability) {}

  /**
   * Writes a text.
   *
   * @param beginning its first tokens
   * @param maxLength the most tokens, those of the beginning included
   */
  Written search(NextToken model, long[] beginning, int maxLength) {
    int beams = generation.beams();
    List<Written> open = List.of(Written.beginning(beginning));
    List<Ended> ended = new ArrayList<>();
    long[][] next = {beginning};
    for (int length = beginning.length + 1; ; length++) {
      int written = length - beginning.length;
      // Twice as many as are followed, so that enough are left if some end.
      List<Candidate> best = best(model.after(next), open, 2 * beams);
      List<Written> goOn = new ArrayList<>();
      List<Integer> rows = new ArrayList<>();
      for (int i = 0; i < best.size(); i++) {
        Candidate candidate = best.get(i);
        Written text = extended(open.get(candidate.row()), candidate);
        if (candidate.token() == end || length == maxLength) {
          if (i < beams) {
            ended.add(new Ended(text, score(candidate.logProbability(), written)));
          }
        } else if (goOn.size() < beams) {
          goOn.add(text);
          rows.add(candidate.row());
        }
      }
      keepBest(ended, beams);
      if (goOn.isEmpty() || (ended.size() == beams && noneCanDoBetter(goOn, ended, written))) {
        return ended.isEmpty() ? goOn.get(0) : ended.get(0).text();
      }
      model.select(rows.stream().mapToInt(Integer::intValue).toArray());
      next = goOn.stream().map(text -> new long[] {text.last()}).toArray(long[][]::new);
      open = goOn;
    }
  }

  private static Written extended(Written text, Candidate candidate) {
    return text.with(candidate.token(), candidate.logProbability() - text.logProbability());
  }

  /** The most probable texts of one more token, best first. */
  private static List<Candidate> best(float[][] logits, List<Written> open, int most) {
    Comparator<Candidate> byProbability = Comparator.comparingDouble(Candidate::logProbability);
    PriorityQueue<Candidate> best = new PriorityQueue<>(byProbability);
    for (int row = 0; row < logits.length; row++) {
      double offset = open.get(row).logProbability() - Logits.logSum(logits[row]);
      for (int token = 0; token < logits[row].length; token++) {
        double probability = offset + logits[row][token];
        if (best.size() < most || probability > best.element().logProbability()) {
          best.add(new Candidate(row, token, probability));
          if (best.size() > most) {
            best.remove();
          }
        }
      }
    }
    return best.stream().sorted(byProbability.reversed()).toList();
  }

  private double score(double logProbability, int written) {
    return logProbability / Math.pow(written, generation.lengthPenalty());
  }

  private static void keepBest(List<Ended> ended, int most) {
    ended.sort(Comparator.comparingDouble(Ended::score).reversed());
    while (ended.size() > most) {
      ended.remove(ended.size() - 1);
    }
  }

  /** Judged by the length so far, as the reference implementation does. */
  private boolean noneCanDoBetter(List<Written> open, List<Ended> ended, int written) {
    double bestOpen = score(open.get(0).logProbability(), written);
    return bestOpen <= ended.get(ended.size() - 1).score();
  }
}
