package dev.visprog.agent;

import dev.visprog.expression.AnswerForm;
import dev.visprog.run.Run;
import dev.visprog.run.RunException;
import dev.visprog.trace.Planning.Election;
import dev.visprog.trace.Planning.Vote;
import dev.visprog.value.Image;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Votes of programs. The answer that most of them give is elected, and of equally many the one that
 * was given first; a program without an answer votes for nothing. All pictures stand for one
 * answer; if it wins, the program is elected that {@linkplain Agreement agrees} most with the
 * others on the way.
 */
final class Ballot {
  private static final String PICTURE = "a picture";

  private final int wanted;
  private final List<Outcome> cast = new ArrayList<>();
  private final Map<String, List<Integer>> byAnswer = new LinkedHashMap<>(); // first given first

  /** A ballot for at most so many votes. */
  Ballot(int wanted) {
    this.wanted = wanted;
  }

  void cast(Outcome outcome) {
    if (outcome instanceof Outcome.Ran ran && ran.run().answer() != null) {
      byAnswer
          .computeIfAbsent(form(ran.run().answer()), unused -> new ArrayList<>())
          .add(cast.size());
    }
    cast.add(outcome);
  }

  /** Whether the votes that are left cannot change the outcome. */
  boolean decided() {
    int left = wanted - cast.size();
    List<Integer> leader = leader();
    if (left == 0) {
      return true;
    }
    boolean ofPictures = !leader.isEmpty() && isPicture(leader.get(0));
    return !ofPictures
        && leader.size() >= left // an answer that nobody gave yet comes later
        && byAnswer.values().stream()
            .filter(other -> other != leader)
            .allMatch(
                other ->
                    other.size() + left < leader.size()
                        || (other.size() + left == leader.size() && leader.get(0) < other.get(0)));
  }

  /** The outcome that counts, with the vote in its planning if there was a choice. */
  Outcome result() {
    int elected = elected();
    Outcome outcome = cast.get(elected);
    if (cast.size() == 1) {
      return outcome;
    }
    List<Vote> votes = cast.stream().map(Ballot::vote).toList();
    return outcome.with(
        outcome.planning().withElection(new Election(wanted, votes, elected, share(elected))));
  }

  private int elected() {
    List<Integer> leader = leader();
    if (leader.isEmpty()) {
      return furthest();
    }
    if (!isPicture(leader.get(0))) {
      return leader.get(0);
    }
    int[] agreement = Agreement.of(leader.stream().map(this::run).toList());
    int best = 0;
    for (int i = 1; i < agreement.length; i++) {
      best = agreement[i] > agreement[best] ? i : best;
    }
    return leader.get(best);
  }

  /** The votes for the answer that most give; empty if there is no answer. */
  private List<Integer> leader() {
    List<Integer> leader = List.of();
    for (List<Integer> votes : byAnswer.values()) {
      leader = votes.size() > leader.size() ? votes : leader;
    }
    return leader;
  }

  /** The first of the failures that came nearest to an answer. */
  private int furthest() {
    return IntStream.range(0, cast.size())
        .boxed()
        .min((a, b) -> Integer.compare(distance(cast.get(a)), distance(cast.get(b))))
        .orElseThrow();
  }

  private static int distance(Outcome outcome) {
    return outcome instanceof Outcome.Ran ? 0 : outcome instanceof Outcome.Rejected ? 1 : 2;
  }

  private double share(int elected) {
    if (leader().isEmpty()) {
      return 0;
    }
    Value answer = Objects.requireNonNull(run(elected).answer());
    long same = leader().stream().filter(i -> answer.equals(run(i).answer())).count();
    return (double) (isPicture(elected) ? same : leader().size()) / cast.size();
  }

  private boolean isPicture(int vote) {
    return run(vote).answer() instanceof Image;
  }

  private Run run(int vote) {
    return ((Outcome.Ran) cast.get(vote)).run();
  }

  private static String form(Value answer) {
    return answer instanceof Image ? PICTURE : AnswerForm.of(answer);
  }

  private static Vote vote(Outcome outcome) {
    String answer = null;
    String problem = null;
    if (outcome instanceof Outcome.Ran ran) {
      Value value = ran.run().answer();
      answer = value == null ? null : value.summary();
      problem = value == null ? RunException.message(ran.run().trace()) : null;
    } else if (outcome instanceof Outcome.Rejected rejected) {
      problem = Evidence.of(rejected.check());
    } else if (outcome instanceof Outcome.NoProgram none) {
      problem = Objects.requireNonNullElse(none.problem().getMessage(), "no program");
    }
    return new Vote(outcome.program(), answer, problem, outcome.planning().usage());
  }
}
