package dev.visprog.tools.scene.answer;

/** Which of the things that a subject can mean must have what is said of it. */
enum Quantity {
  /** What is named: of "the balls" all, of "the ball" the largest. */
  THE,
  ALL,
  ANY,
  NONE
}
