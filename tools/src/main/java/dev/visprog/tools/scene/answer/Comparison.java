package dev.visprog.tools.scene.answer;

/** How two numbers compare. */
enum Comparison {
  MORE,
  FEWER,
  EQUAL,
  AT_LEAST,
  AT_MOST;

  boolean holds(int a, int b) {
    return switch (this) {
      case MORE -> a > b;
      case FEWER -> a < b;
      case EQUAL -> a == b;
      case AT_LEAST -> a >= b;
      case AT_MOST -> a <= b;
    };
  }
}
