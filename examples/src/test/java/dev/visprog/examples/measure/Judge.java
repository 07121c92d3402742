package dev.visprog.examples.measure;

import dev.visprog.check.CheckResult;
import dev.visprog.check.CheckedProgram;
import dev.visprog.check.Checker;
import dev.visprog.plan.Instruction;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.source.Source;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Toolbox;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges what a planner makes of instructions.
 *
 * <p>A planned program is right if it gives the answer of the reference program on every one of the
 * {@linkplain Trials trials} of its block. Programs of the same {@linkplain CanonicalProgram form}
 * need not be run.
 */
final class Judge {
  private final Toolbox toolbox;
  private final Checker checker;
  private final List<Image> pictures;
  private final Map<Paraphrases.Block, Trials> trials = new HashMap<>();

  /** Judges by these pictures. */
  Judge(Toolbox toolbox, List<Image> pictures) {
    this.toolbox = toolbox;
    this.checker = new Checker(toolbox, Limits.DEFAULT);
    this.pictures = List.copyOf(pictures);
  }

  /** A finding for each wording in a block. */
  List<Finding> findings(Planner planner, Paraphrases.Block block) {
    Map<String, String> reasons = new HashMap<>(); // by program: many wordings give the same
    List<Finding> findings = new ArrayList<>();
    for (String words : block.instructions()) {
      Instruction instruction = new Instruction(words, block.pictures());
      try {
        String program = planner.plan(instruction, toolbox).program();
        String reason = reasons.computeIfAbsent(program, text -> difference(block, text));
        Verdict verdict = reason.isEmpty() ? Verdict.RIGHT : Verdict.WRONG;
        findings.add(new Finding(block, words, verdict, program, reason));
      } catch (PlanningException e) {
        String reason = String.valueOf(e.getMessage());
        findings.add(new Finding(block, words, Verdict.REFUSED, "", reason));
      }
    }
    return findings;
  }

  /** The samples for a block, with what its reference program answers on them. */
  Trials trials(Paraphrases.Block block) {
    return trials.computeIfAbsent(
        block, key -> Trials.of(reference(key), Sample.of(key.pictures(), pictures)));
  }

  private CheckedProgram reference(Paraphrases.Block block) {
    return checker
        .check(Source.of(block.program()), block.inputs())
        .program()
        .orElseThrow(() -> new IllegalStateException("the program is not sound: " + block.place()));
  }

  /** How a program differs from the reference; empty if it does not. */
  private String difference(Paraphrases.Block block, String program) {
    CheckResult planned = checker.check(Source.of(program), block.inputs());
    if (planned.program().isEmpty()) {
      return "the program is not sound: " + planned.errors().get(0).message();
    }
    String form = CanonicalProgram.of(planned.program().get());
    return form.equals(CanonicalProgram.of(reference(block)))
        ? ""
        : trials(block).difference(planned.program().get());
  }
}
