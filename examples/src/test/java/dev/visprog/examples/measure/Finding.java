package dev.visprog.examples.measure;

/**
 * What a planner made of one instruction.
 *
 * @param block where the instruction stands
 * @param instruction the words
 * @param verdict what came of it
 * @param program what the planner wrote; empty if it refused
 * @param reason why the verdict is not {@link Verdict#RIGHT}; empty if it is
 */
record Finding(
    Paraphrases.Block block, String instruction, Verdict verdict, String program, String reason) {

  /** All of it for the one who works on the planner. */
  String told() {
    return "%s %s: %s%n  %s%n%s  reference:%n%s"
        .formatted(
            block.family(),
            verdict,
            instruction,
            reason,
            program.isEmpty() ? "" : "  planned:\n" + program.strip().indent(4),
            block.program().strip().indent(4));
  }
}
