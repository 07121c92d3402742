package dev.visprog.tools.scene.exam;

import dev.visprog.plan.Instruction;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.ToolException;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.scene.measure.Shares;
import dev.visprog.tools.scene.question.Family;
import dev.visprog.tools.scene.question.Question;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether instructions are carried out, by family: with the true program on the tools, which
 * measures the tools alone; with the planner's program on the truth, which measures the planner
 * alone; and with the planner's program on the tools.
 *
 * <p>Where the answer is a picture or a description, only the planner is measured: its program has
 * to do on the truth what the true program does there.
 */
final class AnswersExam {
  private final Planner planner;
  private final Measure tools = new Measure("Tools alone", "answers with the true program", null);
  private final Measure alone =
      new Measure("Planner alone", "answers on the truth", new Bar(0.90, 0.99));
  private final Measure whole = new Measure("Whole", "answers", new Bar(0.70, 0.90));

  AnswersExam(Planner planner) {
    this.planner = planner;
  }

  /** One of the three measures. */
  private static final class Measure {
    private final Shares shares = new Shares();
    private final Section empty;
    private int missing;
    private String reason = "";

    Measure(String name, String what, @Nullable Bar bar) {
      this.empty = new Section(name, what, bar, List.of());
    }

    void add(Family family, boolean right) {
      shares.add(family.word(), right);
    }

    void lack(String because) {
      missing++;
      reason = because;
    }

    Section section() {
      if (shares.cases() == 0) {
        return empty.missing(reason);
      }
      String left = missing == 0 ? "" : "%d instructions left out: %s".formatted(missing, reason);
      return new Section(empty.name(), empty.what(), empty.bar(), shares.figures()).noting(left);
    }
  }

  /**
   * What one or two scenes are put before.
   *
   * @param toolbox what is measured
   * @param oracle tools that answer from the truth
   */
  record Bench(Toolbox toolbox, Programs measured, Toolbox oracle, Programs truth) {}

  /** One more instruction, about these pictures. */
  void take(Question question, Map<String, Image> pictures, Bench bench) throws ToolException {
    Instruction instruction =
        new Instruction(question.instruction(), List.copyOf(pictures.keySet()));
    Optional<String> planned = program(instruction, bench.oracle());
    String answer = question.answer();
    if (answer == null) {
      planOnly(question, planned, pictures, bench);
      return;
    }
    String wanted = Answers.plain(answer);
    judge(tools, question, Optional.of(question.program()), wanted, pictures, bench.measured());
    judge(alone, question, planned, wanted, pictures, bench.truth());
    // A planner may do without tools that have no model.
    judge(
        whole, question, program(instruction, bench.toolbox()), wanted, pictures, bench.measured());
  }

  private void planOnly(
      Question question, Optional<String> planned, Map<String, Image> pictures, Bench bench)
      throws ToolException {
    try {
      Optional<String> wanted = bench.truth().answer(question.program(), pictures);
      if (wanted.isPresent()) {
        judge(alone, question, planned, wanted.get(), pictures, bench.truth());
      }
    } catch (MissingModelException e) {
      alone.lack("the truth does not tell what Replace paints");
    }
  }

  private static void judge(
      Measure measure,
      Question question,
      Optional<String> program,
      String wanted,
      Map<String, Image> pictures,
      Programs programs)
      throws ToolException {
    try {
      boolean right =
          program.isPresent()
              && programs.answer(program.get(), pictures).filter(wanted::equals).isPresent();
      measure.add(question.family(), right);
    } catch (MissingModelException e) {
      measure.lack(String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> program(Instruction instruction, Toolbox toolbox) {
    try {
      return Optional.of(planner.plan(instruction, toolbox).program());
    } catch (PlanningException e) {
      return Optional.empty();
    }
  }

  List<Section> sections() {
    return List.of(tools.section(), alone.section(), whole.section());
  }
}
