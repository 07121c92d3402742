package dev.visprog.agent;

import static dev.visprog.agent.AgentFixture.IMAGES;
import static dev.visprog.agent.AgentFixture.QUESTION;
import static dev.visprog.fake.ScriptedPlanner.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.visprog.Answer;
import dev.visprog.VisProg;
import dev.visprog.check.ProgramException;
import dev.visprog.fake.ScriptedPlanner;
import dev.visprog.llm.LanguageModelException;
import dev.visprog.plan.PlanningException;
import dev.visprog.run.RunException;
import dev.visprog.run.StepListener;
import dev.visprog.trace.Planning.Election;
import dev.visprog.trace.Planning.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VoteTest {
  private final AgentFixture fixture = new AgentFixture();

  @Test
  void theMajorityAnswers() throws Exception {
    Answer answer = ask(3, writing(says("red"), says("blue"), says(" Blue. ")));

    assertThat(answer.value().summary()).isEqualTo("blue");
    Election election = election(answer);
    assertThat(election.elected()).isEqualTo(1);
    assertThat(election.share()).isEqualTo(2 / 3.0);
    assertThat(election.votes()).extracting(Vote::answer).containsExactly("red", "blue", "Blue.");
    assertThat(answer.trace().program()).isEqualTo(says("blue"));
    assertThat(answer.trace().planning().usage().requests()).isEqualTo(3);
  }

  @Test
  void ofEquallyManyTheEarliestAnswers() throws Exception {
    Answer answer = ask(4, writing(says("red"), says("blue"), says("blue "), says("red ")));
    assertThat(answer.value().summary()).isEqualTo("red");
    assertThat(election(answer).share()).isEqualTo(0.5);
  }

  @Test
  void numbersAreEqualByValueAndTruthsAreYesOrNo() throws Exception {
    Answer three = ask(3, writing("A=Eval('6 / 4')", "A=Eval('9 / 3')", says("three")));
    assertThat(three.value().summary()).isEqualTo("3");
    Answer yes = ask(3, writing(says("NO"), "A=Eval('1 < 2')", says("Yes")));
    assertThat(yes.value().summary()).isEqualTo("True");
    assertThat(election(yes).share()).isEqualTo(2 / 3.0);
  }

  @Test
  void stopsWhenTheRestCannotChangeTheOutcome() throws Exception {
    ScriptedPlanner sure = writing(says("a1"), says("a1 "), says("a1"), says("x"), says("y"));
    assertThat(election(ask(5, sure)).share()).isEqualTo(1);
    assertThat(sure.asked()).isEqualTo(3);

    // Two to one with one to come: at most a tie, and the answer was there first.
    ScriptedPlanner tied = writing(says("a1"), says("b1"), says("a1 "), says("b1 "));
    assertThat(ask(4, tied).value().summary()).isEqualTo("a1");
    assertThat(tied.asked()).isEqualTo(3);

    // The other way round the last vote decides.
    ScriptedPlanner open = writing(says("b1"), says("a1"), says("a1 "), says("b1 "));
    assertThat(ask(4, open).value().summary()).isEqualTo("b1");
    assertThat(open.asked()).isEqualTo(4);
  }

  @Test
  void equalProgramsCountButAreRunOnce() throws Exception {
    List<Integer> runs = new ArrayList<>();
    StepListener listener =
        new StepListener() {
          @Override
          public void begins(int steps) {
            runs.add(steps);
          }
        };
    ScriptedPlanner planner =
        writing(
            says("a1"), says("b1"), "# again\nA=ECHO( text = \"a1\" )\n", says("b1"), says("a1"));
    try (VisProg visprog = fixture.builder(planner).votes(5).listener(listener).build()) {
      Answer answer = visprog.ask(QUESTION, IMAGES);
      assertThat(answer.value().summary()).isEqualTo("a1");
      assertThat(election(answer).share()).isEqualTo(0.6);
      assertThat(election(answer).votes().get(2).program()).startsWith("# again");
    }
    assertThat(runs).containsExactly(1, 1);
  }

  @Test
  void equalCallsOfSeveralProgramsAreMadeOnce() throws Exception {
    String brightness = "A=Brightness(image=IMAGE)\n";
    Answer answer =
        ask(
            3,
            writing(
                brightness, brightness + "B=Eval('{A} + 1')", brightness + "B=Eval('{A} + 2')"));
    assertThat(answer.value().summary()).isEqualTo("51");
    assertThat(fixture.brightness.calls()).isEqualTo(1);
  }

  @Test
  void failuresVoteForNothing() throws Exception {
    Answer answer =
        ask(
            5,
            writing(
                "!refused", "A=Nonsense()", says("fail"), "A=Echo(text='missing')", says("a1")));
    Election election = election(answer);
    assertThat(answer.value().summary()).isEqualTo("a1");
    assertThat(election.elected()).isEqualTo(4);
    assertThat(election.share()).isEqualTo(0.2);
    assertThat(election.votes())
        .extracting(Vote::answer)
        .containsExactly(null, null, null, null, "a1");
    assertThat(election.votes().subList(0, 4))
        .extracting(Vote::problem)
        .satisfiesExactly(
            problem -> assertThat(problem).isEqualTo("refused"),
            problem -> assertThat(problem).contains("error[unknown-tool]"),
            problem -> assertThat(problem).contains("nothing to say"),
            problem -> assertThat(problem).contains("Echo has no model"));
  }

  @Test
  void everyVoteMayBeRepaired() throws Exception {
    ScriptedPlanner planner =
        writing(says("b1"), "A=Nonsense()", says("fail")).repairing(says("a1"), says("a1 "));
    Answer answer = ask(3, planner);
    assertThat(answer.value().summary()).isEqualTo("a1");
    assertThat(answer.trace().planning().attempts()).hasSize(2);
    assertThat(answer.trace().planning().usage().requests()).isEqualTo(5);
  }

  @Test
  void withoutAnyAnswerTheFailureThatCameFurthestStands() {
    RunException failed =
        fails(3, writing("!refused", "A=Nonsense()", says("fail")), RunException.class);
    Election election = Objects.requireNonNull(failed.trace().planning().election());
    assertThat(election.elected()).isEqualTo(2);
    assertThat(election.share()).isZero();
    assertThat(fails(3, writing("!refused", "A=Nonsense()", "!no"), ProgramException.class).trace())
        .isNotNull();
    assertThat(fails(2, writing("!refused", "!no"), PlanningException.class)).hasMessage("refused");
  }

  @Test
  void aPlannerThatAlwaysWritesTheSameHasNoVote() throws Exception {
    Answer answer = ask(5, writing(says("a1")));
    assertThat(answer.trace().planning().election()).isNull();
  }

  @Test
  void nobodyAsksAnEndpointAgainThatIsNotThere() throws Exception {
    ScriptedPlanner planner =
        writing(says("a1"), "!nobody answers", says("b1"), says("b1"))
            .failingBy(
                new LanguageModelException(
                    LanguageModelException.Kind.UNREACHABLE, "nobody answers"));
    Answer answer = ask(5, planner);
    assertThat(answer.value().summary()).isEqualTo("a1");
    assertThat(planner.asked()).isEqualTo(2);

    ScriptedPlanner busy =
        writing("!wait", says("b1"))
            .failingBy(new LanguageModelException(LanguageModelException.Kind.BUSY, "wait"));
    assertThat(ask(2, busy).value().summary()).isEqualTo("b1");
  }

  @Test
  void picturesAreElectedByWhatWasFoundOnTheWay() throws Exception {
    String odd = "C=Echo(text='sky')\nP=Paint(image=IMAGE, shade=1)";
    String even = "C=Echo(text='sand')\nP=Paint(image=IMAGE, shade=2)";
    String other = "COLOUR=Echo(text='sand')\nPICTURE=Paint(image=IMAGE, shade=3)";
    ScriptedPlanner planner = writing(odd, even, other, says("a text"));
    Answer answer = ask(4, planner);

    Election election = election(answer);
    assertThat(planner.asked()).isEqualTo(4); // what comes last may change the agreement
    assertThat(election.elected()).isEqualTo(1);
    assertThat(election.share()).isEqualTo(0.25); // no other picture is the same
    assertThat(answer.trace().program()).isEqualTo(even);
  }

  @Test
  void equalPicturesRaiseTheShare() throws Exception {
    Answer answer =
        ask(
            3,
            writing(
                "P=Paint(image=IMAGE, shade=1)",
                "Q=Paint(image=IMAGE, shade=1)",
                "P=Paint(image=IMAGE, shade=2)"));
    assertThat(election(answer).elected()).isZero(); // nothing was found on the way
    assertThat(election(answer).share()).isEqualTo(2 / 3.0);
  }

  @Test
  void stopsWhenTheUserDoes() {
    ScriptedPlanner planner = writing(says("a1"), says("b1"), says("c1"));
    Thread.currentThread().interrupt();
    RunException stopped = fails(3, planner, RunException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(stopped).hasMessageContaining("interrupted");
    assertThat(planner.asked()).isEqualTo(1);
  }

  private static String says(String text) {
    return "A=Echo(text='" + text + "')";
  }

  private Answer ask(int votes, ScriptedPlanner planner) throws Exception {
    try (VisProg visprog = fixture.builder(planner).votes(votes).build()) {
      return visprog.ask(QUESTION, IMAGES);
    }
  }

  private <E extends Exception> E fails(int votes, ScriptedPlanner planner, Class<E> type) {
    E problem = catchThrowableOfType(type, () -> ask(votes, planner));
    assertThat(problem).isNotNull();
    return problem;
  }

  private static Election election(Answer answer) {
    return Objects.requireNonNull(answer.trace().planning().election());
  }
}
