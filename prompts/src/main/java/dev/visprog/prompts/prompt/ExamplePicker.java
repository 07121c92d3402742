package dev.visprog.prompts.prompt;

import dev.visprog.plan.Instruction;
import dev.visprog.prompts.example.ExampleBook;
import dev.visprog.prompts.example.Task;
import dev.visprog.prompts.example.WorkedExample;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.Toolbox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Chooses worked examples for an instruction. */
final class ExamplePicker {
  private static final int LIKELY_TOOLS = 4;
  private static final double OF_THE_TASK = 0.5; // worth of the right task, in best scores

  private final List<WorkedExample> examples;
  private final Bm25 instructions;
  private final TaskGuess guess;

  ExamplePicker(ExampleBook book, TaskGuess guess) {
    this.examples = book.examples();
    this.instructions = new Bm25(examples.stream().map(WorkedExample::instruction).toList());
    this.guess = guess;
  }

  /**
   * The examples that a choice wants, those that matter most first; the budget is not looked at.
   */
  List<WorkedExample> pick(Instruction instruction, Toolbox tools, ExampleChoice choice) {
    Task task = guess.of(instruction);
    List<WorkedExample> ranked =
        ranked(instruction, task).stream()
            .filter(example -> Needs.areMet(example, tools))
            .filter(example -> choice.rule() != ExampleChoice.Rule.TASK || example.task() == task)
            .filter(kept(choice.variant())::contains)
            .toList();
    if (choice.rule() != ExampleChoice.Rule.SIMILAR) {
      return ranked.stream().limit(choice.most()).toList();
    }
    return covering(ranked, likelyTools(instruction, tools), choice.most());
  }

  /** Those that matter most last, next to the instruction; or the book's order for a rule's lot. */
  List<WorkedExample> arranged(List<WorkedExample> picked, ExampleChoice choice) {
    List<WorkedExample> order = new ArrayList<>(picked);
    if (choice.variant() > 0) {
      Collections.shuffle(order, new Random(choice.variant() * 0x9E3779B97F4A7C15L));
    } else if (choice.rule() == ExampleChoice.Rule.SIMILAR) {
      Collections.reverse(order);
    } else {
      order.sort(Comparator.comparingInt(examples::indexOf));
    }
    return order;
  }

  private List<WorkedExample> ranked(Instruction instruction, Task task) {
    double[] likeness = instructions.scores(instruction.text());
    double best =
        Math.max(
            1, IntStream.range(0, likeness.length).mapToDouble(i -> likeness[i]).max().orElse(0));
    return IntStream.range(0, examples.size())
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                    (Integer i) ->
                        -likeness[i] - (examples.get(i).task() == task ? OF_THE_TASK * best : 0))
                .thenComparing(Comparator.naturalOrder()))
        .map(examples::get)
        .toList();
  }

  /** What a variant chooses from: each number leaves out another third of the examples. */
  private Set<WorkedExample> kept(int variant) {
    List<WorkedExample> order = new ArrayList<>(examples);
    if (variant == 0) {
      return Set.copyOf(order);
    }
    Collections.shuffle(order, new Random(variant * 0x9E3779B97F4A7C15L));
    return Set.copyOf(order.subList(0, order.size() - order.size() / 3));
  }

  /** The tools whose descriptions are most like the instruction. */
  private static Set<String> likelyTools(Instruction instruction, Toolbox tools) {
    List<Signature> ready = tools.usable().stream().map(Tool::signature).toList();
    double[] likeness =
        new Bm25(ready.stream().map(one -> one.name() + " " + one.doc()).toList())
            .scores(instruction.text());
    Set<String> likely = new LinkedHashSet<>();
    IntStream.range(0, ready.size())
        .filter(i -> likeness[i] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -likeness[i]))
        .limit(LIKELY_TOOLS)
        .forEach(i -> likely.add(ready.get(i).name()));
    return likely;
  }

  /** The first of the ranking, the last of them given up for tools that would not be shown. */
  private static List<WorkedExample> covering(
      List<WorkedExample> ranked, Set<String> likely, int most) {
    List<WorkedExample> extra = new ArrayList<>();
    List<WorkedExample> first = ranked.stream().limit(most).toList();
    for (String tool : likely) {
      int kept = Math.max(0, first.size() - extra.size());
      boolean shown =
          first.stream().limit(kept).anyMatch(one -> one.tools().contains(tool))
              || extra.stream().anyMatch(one -> one.tools().contains(tool));
      if (!shown && extra.size() < most / 2) {
        ranked.stream().filter(one -> one.tools().contains(tool)).findFirst().ifPresent(extra::add);
      }
    }
    List<WorkedExample> picked =
        new ArrayList<>(first.subList(0, Math.max(0, first.size() - extra.size())));
    extra.stream().filter(one -> !picked.contains(one)).forEach(picked::add);
    return picked;
  }
}
