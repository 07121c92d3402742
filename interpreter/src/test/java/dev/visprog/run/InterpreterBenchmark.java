package dev.visprog.run;

import dev.visprog.check.CheckedProgram;
import dev.visprog.check.Checker;
import dev.visprog.check.ProgramException;
import dev.visprog.fake.FakeTool;
import dev.visprog.source.Source;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tool.Toolbox;
import dev.visprog.value.Number;
import dev.visprog.value.Type;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the interpreter itself costs, and what running at once gains. It asserts nothing and is no
 * part of the tests: {@code mvn -pl interpreter test -Dtest=InterpreterBenchmark}.
 */
class InterpreterBenchmark {
  private static final Signature WORK =
      Signature.named("Work")
          .doc("Works.")
          .takes("n", Type.NUMBER, "which call this is")
          .mayTake("after", Type.ANY, "what must be there before")
          .returns(Type.NUMBER, "A=Work(n=1)");

  @Test
  @SuppressWarnings("SystemOut")
  void printsTheCostOfAStepAndTheGainOfThreads() throws ProgramException {
    FakeTool nothing = new FakeTool(WORK, (arguments, context) -> new Number(0));
    System.out.println("no-op steps, microseconds a step (median of 21 runs)");
    System.out.println("  steps   chain  side by side  check");
    for (int round = 0; round < 2; round++) { // the first round warms up
      for (int steps : new int[] {10, 100, 1000}) {
        double chain = medianMicros(program(nothing, steps, true)) / steps;
        double beside = medianMicros(program(nothing, steps, false)) / steps;
        double check = medianCheckMicros(nothing, steps) / steps;
        if (round == 1) {
          System.out.printf("  %5d %7.1f %13.1f %6.1f%n", steps, chain, beside, check);
        }
      }
    }
    FakeTool sleeping = new FakeTool(WORK, (arguments, context) -> sleep());
    CheckedProgram eight = program(sleeping, 8, false);
    double alone = medianMicros(eight, 1, 3);
    System.out.println("8 independent steps that sleep 50 ms each");
    for (int threads : new int[] {1, 2, 4, 8}) {
      double micros = medianMicros(eight, threads, 3);
      System.out.printf(
          "  %d threads %6.1f ms, %.2f times as fast as one%n",
          threads, micros / 1000, alone / micros);
    }
  }

  private static Number sleep() throws ToolException {
    try {
      Thread.sleep(50);
      return new Number(1);
    } catch (InterruptedException e) {
      throw new ToolException("interrupted", e);
    }
  }

  private static String text(int steps, boolean chain) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < steps; i++) {
      String after = chain && i > 0 ? ", after=A" + (i - 1) : "";
      text.append("A%d=Work(n=%d%s)%n".formatted(i, i, after));
    }
    return text.toString();
  }

  private static CheckedProgram program(FakeTool tool, int steps, boolean chain)
      throws ProgramException {
    return new Checker(Toolbox.of(tool), Limits.DEFAULT)
        .check(Source.of(text(steps, chain)), Map.of())
        .orThrow();
  }

  private static double medianCheckMicros(FakeTool tool, int steps) {
    Checker checker = new Checker(Toolbox.of(tool), Limits.DEFAULT);
    String text = text(steps, true);
    return median(21, () -> checker.check(Source.of(text), Map.of()));
  }

  private static double medianMicros(CheckedProgram program) {
    return medianMicros(program, 2, 21);
  }

  private static double medianMicros(CheckedProgram program, int threads, int runs) {
    Interpreter interpreter = new Interpreter(RunSettings.DEFAULT.withThreads(threads));
    return median(runs, () -> interpreter.run(program, Map.of()));
  }

  private static double median(int runs, Runnable work) {
    double[] micros = new double[runs];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      work.run();
      micros[i] = (System.nanoTime() - start) / 1e3;
    }
    Arrays.sort(micros);
    return micros[runs / 2];
  }
}
