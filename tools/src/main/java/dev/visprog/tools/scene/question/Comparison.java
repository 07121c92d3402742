package dev.visprog.tools.scene.question;

import dev.visprog.tools.scene.drawing.Chance;
import java.util.List;

/** How two numbers may compare, of two kinds of thing or of one kind and a number that is told. */
enum Comparison {
  MORE(">", "Are there more %s than %s?", "Does the picture show more %s than %s?"),
  FEWER("<", "Are there fewer %s than %s?", "Is the number of %s smaller than that of %s?"),
  AS_MANY(
      "==",
      "Are there as many %s as %s?",
      "Is the number of %s equal to the number of %s?",
      "Are there just as many %s as %s?"),
  AT_LEAST(">=", "Are there at least %s %s?", "Can you see at least %s %s?"),
  AT_MOST("<=", "Are there at most %s %s?", "Are there no more than %s %s?"),
  EXACTLY("==", "Are there exactly %s %s?"),
  MORE_THAN(">", "Are there more than %s %s?"),
  FEWER_THAN("<", "Are there fewer than %s %s?");

  private final String operator;
  private final List<String> questions;

  Comparison(String operator, String... questions) {
    this.operator = operator;
    this.questions = List.of(questions);
  }

  /** As {@code Eval} spells it. */
  String operator() {
    return operator;
  }

  /** A wording with two gaps. */
  String question(Chance chance) {
    return chance.oneOf(questions);
  }

  boolean holds(int a, int b) {
    return switch (this) {
      case MORE, MORE_THAN -> a > b;
      case FEWER, FEWER_THAN -> a < b;
      case AS_MANY, EXACTLY -> a == b;
      case AT_LEAST -> a >= b;
      case AT_MOST -> a <= b;
    };
  }
}
