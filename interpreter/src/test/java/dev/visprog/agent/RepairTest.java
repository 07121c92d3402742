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
import dev.visprog.plan.Instruction;
import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.run.RunException;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Toolbox;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Planning.Attempt;
import dev.visprog.trace.Trace;
import dev.visprog.trace.Trace.Failure;
import dev.visprog.trace.TracedStep.Cache;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepairTest {
  private static final String GOOD = "A=Brightness(image=IMAGE)";
  private static final String UNKNOWN = "A=Brightnes(image=IMAGE)";
  private static final String UNKNOWN_TOO = "A=Brightest(image=IMAGE)";
  private static final String FAILS = "A=Brightness(image=IMAGE)\nB=Echo(text='fail')";

  private final AgentFixture fixture = new AgentFixture();

  @Test
  void sendsTheErrorsOfTheCheckerBack() throws Exception {
    ScriptedPlanner planner = writing("WASTE=IMAGE\n" + UNKNOWN).repairing(GOOD);
    Answer answer = ask(fixture.builder(planner));

    assertThat(answer.value().summary()).isEqualTo("51");
    assertThat(planner.problems()).hasSize(1);
    assertThat(planner.problems().get(0))
        .startsWith("plan:2:3: error[unknown-tool]: ")
        .contains("A=Brightnes(image=IMAGE)\n  ^^^^^^^^^ did you mean 'Brightness'?")
        .doesNotContain("warning");
    Planning planning = answer.trace().planning();
    assertThat(planning.attempts())
        .containsExactly(
            new Attempt(
                "WASTE=IMAGE\n" + UNKNOWN, planner.problems().get(0), ScriptedPlanner.USAGE),
            new Attempt(GOOD, null, ScriptedPlanner.USAGE));
    assertThat(planning.usage().promptTokens()).isEqualTo(200);
    assertThat(planning.usage().price()).isEqualTo(0.5);
  }

  @Test
  void sendsTheErrorOfAStepBackAndKeepsWhatWasComputed() throws Exception {
    ScriptedPlanner planner = writing(FAILS).repairing(GOOD);
    Answer answer = ask(fixture.builder(planner));

    assertThat(planner.problems()).containsExactly("line 2, B=Echo(text='fail'): nothing to say");
    assertThat(answer.trace().program()).isEqualTo(GOOD);
    assertThat(answer.trace().steps().get(0).cache()).isEqualTo(Cache.FROM_ASK);
    assertThat(fixture.brightness.calls()).isEqualTo(1);
  }

  @Test
  void forgetsWhatWasComputedWithTheQuestion() throws Exception {
    try (VisProg visprog = fixture.builder(writing(GOOD)).build()) {
      visprog.ask(QUESTION, IMAGES);
      Answer again = visprog.ask(QUESTION, IMAGES);
      assertThat(again.trace().steps().get(0).cache()).isEqualTo(Cache.COMPUTED);
    }
    assertThat(fixture.brightness.calls()).isEqualTo(2);
  }

  @Test
  void triesAsOftenAsItMayAndNoMore() {
    ScriptedPlanner planner = writing(UNKNOWN).repairing(UNKNOWN_TOO, FAILS, GOOD);
    RunException failed = fails(fixture.builder(planner), RunException.class);

    assertThat(failed).hasMessageContaining("nothing to say");
    assertThat(planner.problems()).hasSize(2);
    assertThat(failed.trace().planning().attempts())
        .extracting(Attempt::text)
        .containsExactly(UNKNOWN, UNKNOWN_TOO, FAILS);
    assertThat(failed.trace().planning().attempts().get(2).problem()).isNull(); // it was run
  }

  @Test
  void triesOnceWhenItMayNotRepair() {
    ScriptedPlanner planner = writing(UNKNOWN).repairing(GOOD);
    ProgramException rejected = fails(fixture.builder(planner).repairs(0), ProgramException.class);

    assertThat(planner.problems()).isEmpty();
    assertThat(rejected).hasMessageContaining("error[unknown-tool]");
  }

  @Test
  void aRejectedProgramStillHasATrace() {
    ScriptedPlanner planner = writing(FAILS).repairing(UNKNOWN, UNKNOWN_TOO);
    Trace trace =
        Objects.requireNonNull(fails(fixture.builder(planner), ProgramException.class).trace());

    assertThat(trace.instruction()).isEqualTo(QUESTION.text());
    assertThat(trace.program()).isEqualTo(UNKNOWN_TOO);
    assertThat(trace.notes()).singleElement().asString().contains("error[unknown-tool]");
    assertThat(trace.failure())
        .isEqualTo(new Failure(Failure.Kind.PROGRAM_REJECTED, -1, "the program has an error"));
    assertThat(trace.inputs()).singleElement().extracting("name").isEqualTo("IMAGE");
    assertThat(trace.planning().attempts()).hasSize(3).noneMatch(one -> one.problem() == null);
  }

  @Test
  void theOriginalFailureStandsWhenThePlannerAlwaysWritesTheSame() {
    ScriptedPlanner planner = writing(FAILS);
    RunException failed = fails(fixture.builder(planner), RunException.class);

    assertThat(failed).hasMessage("line 2, B=Echo(text='fail'): nothing to say");
    assertThat(planner.problems()).hasSize(1);
  }

  @Test
  void theOriginalFailureStandsWhenThePlannerCannotRepair() {
    ScriptedPlanner planner = writing(FAILS).repairing("!the endpoint is gone");
    RunException failed = fails(fixture.builder(planner), RunException.class);

    assertThat(failed).hasMessage("line 2, B=Echo(text='fail'): nothing to say");
    assertThat(failed.getSuppressed())
        .singleElement()
        .isInstanceOf(PlanningException.class)
        .extracting(Throwable::getMessage)
        .isEqualTo("the endpoint is gone");
    assertThat(failed.trace().planning().attempts())
        .extracting(Attempt::problem)
        .containsExactly("line 2, B=Echo(text='fail'): nothing to say", "the endpoint is gone");
  }

  @Test
  void stopsAtAProgramThatWasTriedBefore() {
    ScriptedPlanner planner =
        writing(UNKNOWN).repairing(UNKNOWN_TOO, "\r\n " + UNKNOWN + "  \n", GOOD);
    ProgramException rejected = fails(fixture.builder(planner).repairs(9), ProgramException.class);

    assertThat(planner.problems()).hasSize(2);
    assertThat(rejected).hasMessageContaining("Brightest");
    assertThat(Objects.requireNonNull(rejected.trace()).planning().attempts())
        .hasSize(3)
        .last()
        .extracting(Attempt::problem)
        .isEqualTo("this program was tried before");
  }

  @Test
  void repairsNothingThatIsNotTheProgramsFault() {
    ScriptedPlanner missing = writing("A=Echo(text='missing')").repairing(GOOD);
    assertThat(fails(fixture.builder(missing), RunException.class).failure().kind())
        .isEqualTo(Failure.Kind.MODEL_MISSING);
    assertThat(missing.problems()).isEmpty();

    ScriptedPlanner slow = writing("A=Brightness(image=IMAGE)").repairing("A=IMAGE");
    VisProg.Builder hasty =
        fixture.builder(slow).limits(Limits.DEFAULT.withRunTime(Duration.ofNanos(1)));
    assertThat(fails(hasty, RunException.class).failure().kind())
        .isEqualTo(Failure.Kind.OUT_OF_TIME);
    assertThat(slow.problems()).isEmpty();

    ScriptedPlanner stopped = writing(GOOD).repairing("A=IMAGE");
    Thread.currentThread().interrupt();
    RunException interrupted = fails(fixture.builder(stopped), RunException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(interrupted.failure().kind()).isEqualTo(Failure.Kind.CANCELLED);
    assertThat(stopped.problems()).isEmpty();
  }

  @Test
  void aMissingProgramStillHasATrace() {
    ScriptedPlanner planner = writing("!I paint no horses");
    PlanningException none = fails(fixture.builder(planner), PlanningException.class);

    assertThat(none).hasMessage("I paint no horses");
    Trace trace = Objects.requireNonNull(none.trace());
    assertThat(trace.failure())
        .isEqualTo(new Failure(Failure.Kind.NO_PROGRAM, -1, "I paint no horses"));
    assertThat(trace.program()).isEmpty();
    assertThat(trace.planning().attempts()).hasSize(1);
  }

  @Test
  void planningAloneRepairsWhatTheCheckerFinds() throws Exception {
    ScriptedPlanner planner = writing(UNKNOWN).repairing(FAILS);
    try (VisProg visprog = fixture.builder(planner).build()) {
      Plan plan = visprog.plan(QUESTION);
      assertThat(plan.program()).isEqualTo(FAILS); // nothing was run
      assertThat(plan.planning().attempts()).hasSize(2);
    }
    assertThat(fixture.echo.calls()).isZero();
  }

  @Test
  void keepsTheAttemptsOfPlannersThatDoNot() throws Exception {
    Planner forgetful =
        new Planner() {
          @Override
          public Plan plan(Instruction instruction, Toolbox tools) {
            return new Plan(UNKNOWN, Planning.by("forgetful"));
          }

          @Override
          public Optional<Plan> repair(
              Instruction instruction, Toolbox tools, Plan failed, String problem) {
            return Optional.of(
                new Plan(
                    failed.program().equals(UNKNOWN) ? UNKNOWN_TOO : GOOD,
                    Planning.by("forgetful")));
          }
        };
    List<Attempt> attempts =
        ask(fixture.builder(writing()).planner(forgetful)).trace().planning().attempts();
    assertThat(attempts).extracting(Attempt::text).containsExactly(UNKNOWN, UNKNOWN_TOO, GOOD);
    assertThat(attempts.get(0).problem()).contains("Brightnes'");
    assertThat(attempts.get(1).problem()).contains("Brightest'");
    assertThat(attempts.get(2).problem()).isNull();
  }

  @Test
  void tellsThePlannerNoMoreThanItCanRead() {
    ScriptedPlanner planner =
        writing("A=Nonsense(x='" + "y".repeat(20_000) + "')\n" + "B=\n".repeat(900));
    fails(fixture.builder(planner), ProgramException.class);
    assertThat(planner.problems().get(0)).hasSizeLessThan(8_100);
  }

  private static Answer ask(VisProg.Builder builder) throws Exception {
    try (VisProg visprog = builder.build()) {
      return visprog.ask(QUESTION, IMAGES);
    }
  }

  private static <E extends Exception> E fails(VisProg.Builder builder, Class<E> type) {
    E problem = catchThrowableOfType(type, () -> ask(builder));
    assertThat(problem).isNotNull();
    return problem;
  }
}
