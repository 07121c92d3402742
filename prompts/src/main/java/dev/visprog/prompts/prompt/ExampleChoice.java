package dev.visprog.prompts.prompt;

/**
 * Which worked examples a prompt shows.
 *
 * @param rule how they are chosen
 * @param most the most examples wanted
 * @param budget the largest prompt wanted, in tokens, all its parts included; examples are left out
 *     until it fits
 * @param variant 0 chooses from all examples; each other number leaves out another third of them
 *     and shows the rest in another order, always the same for the same number
 */
public record ExampleChoice(Rule rule, int most, int budget, int variant) {
  private static final int NO_BOUND = Integer.MAX_VALUE;

  /** How examples are chosen. */
  public enum Rule {
    /** Every example whose tools are there. */
    ALL,
    /** Those of the task that the instruction asks for. */
    TASK,
    /** Those most like the instruction, and among them one for each tool that it seems to need. */
    SIMILAR
  }

  public ExampleChoice {
    if (most < 0) {
      throw new IllegalArgumentException("got " + most + " examples, want at least 0");
    }
    if (budget < 1) {
      throw new IllegalArgumentException("got a budget of " + budget + " tokens, want at least 1");
    }
    if (variant < 0) {
      throw new IllegalArgumentException("got variant " + variant + ", want at least 0");
    }
  }

  /** Every example. */
  public static ExampleChoice all() {
    return new ExampleChoice(Rule.ALL, NO_BOUND, NO_BOUND, 0);
  }

  /** The examples of the instruction's task. */
  public static ExampleChoice byTask() {
    return new ExampleChoice(Rule.TASK, NO_BOUND, NO_BOUND, 0);
  }

  /** The {@code most} examples that are most like the instruction. */
  public static ExampleChoice similar(int most) {
    return new ExampleChoice(Rule.SIMILAR, most, NO_BOUND, 0);
  }

  /** The same in a prompt of at most {@code tokens} tokens. */
  public ExampleChoice within(int tokens) {
    return new ExampleChoice(rule, most, tokens, variant);
  }

  /** The same from another part of the examples. */
  public ExampleChoice variant(int number) {
    return new ExampleChoice(rule, most, budget, number);
  }
}
