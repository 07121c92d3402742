package dev.visprog.cli.run;

import dev.visprog.Answer;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.plan.Plan;
import dev.visprog.trace.Trace;
import dev.visprog.value.Value;
import org.jspecify.annotations.Nullable;

/** How far a run has come, for whoever has to tell about it at its end, good or bad. */
final class RunRecord {
  private @Nullable String instruction;
  private @Nullable Plan plan;
  private @Nullable Trace trace;
  private @Nullable Value answer;
  private @Nullable CommandException failure;

  void asked(@Nullable String words) {
    instruction = words;
  }

  void planned(Plan made) {
    plan = made;
  }

  void ran(Trace done) {
    trace = done;
    plan = new Plan(done.program(), done.planning());
  }

  void answered(Answer given) {
    ran(given.trace());
    answer = given.value();
  }

  void failed(CommandException problem) {
    failure = problem;
  }

  @Nullable String instruction() {
    return instruction;
  }

  @Nullable Plan plan() {
    return plan;
  }

  @Nullable Trace trace() {
    return trace;
  }

  @Nullable Value answer() {
    return answer;
  }

  @Nullable CommandException failure() {
    return failure;
  }
}
