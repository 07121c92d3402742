package dev.visprog.examples.measure;

import dev.visprog.check.CheckResult;
import dev.visprog.check.CheckedProgram;
import dev.visprog.check.Checker;
import dev.visprog.plan.Instruction;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.source.Source;
import dev.visprog.tool.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges what a planner makes of the instructions of a block.
 *
 * <p>A planned program is right if it gives the answer of the reference program on every one of the
 * {@linkplain Trials trials}. Programs of the same {@linkplain CanonicalProgram form} need not be
 * run.
 */
final class Judge {
  private final Paraphrases.Block block;
  private final Scenery scenery;
  private final Checker checker;
  private final CheckedProgram reference;
  private final Trials trials;

  private Judge(Paraphrases.Block block, Scenery scenery) {
    this.block = block;
    this.scenery = scenery;
    this.checker = new Checker(scenery.toolbox(), Limits.DEFAULT);
    this.reference =
        check(block.program())
            .program()
            .orElseThrow(() -> new IllegalStateException(block.place() + ": not sound"));
    this.trials = Trials.of(reference, Sample.of(block.pictures(), scenery.pictures()));
  }

  /** What a planner makes of a block, judged in this scenery. */
  static Judgement judgement(Planner planner, Paraphrases.Block block, Scenery scenery) {
    Judge judge = new Judge(block, scenery);
    return new Judgement(
        block,
        judge.trials.references().size(),
        judge.trials.answers(),
        judge.trials.failure(),
        judge.findings(planner));
  }

  private List<Finding> findings(Planner planner) {
    Map<String, String> reasons = new HashMap<>(); // by program: many wordings give the same
    List<Finding> findings = new ArrayList<>();
    for (String words : block.instructions()) {
      Instruction instruction = new Instruction(words, block.pictures());
      try {
        String program = planner.plan(instruction, scenery.toolbox()).program();
        String reason = reasons.computeIfAbsent(program, this::difference);
        Verdict verdict = reason.isEmpty() ? Verdict.RIGHT : Verdict.WRONG;
        findings.add(new Finding(block, words, verdict, program, reason));
      } catch (PlanningException e) {
        String reason = String.valueOf(e.getMessage());
        findings.add(new Finding(block, words, Verdict.REFUSED, "", reason));
      }
    }
    return findings;
  }

  /** How a program differs from the reference; empty if it does not. */
  private String difference(String program) {
    CheckResult planned = check(program);
    if (planned.program().isEmpty()) {
      return "the program is not sound: " + planned.errors().get(0).message();
    }
    String form = CanonicalProgram.of(planned.program().get());
    return form.equals(CanonicalProgram.of(reference))
        ? ""
        : trials.difference(planned.program().get());
  }

  private CheckResult check(String program) {
    return checker.check(Source.of(program), block.inputs());
  }
}
