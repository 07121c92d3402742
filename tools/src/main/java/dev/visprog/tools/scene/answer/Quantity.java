package dev.visprog.tools.scene.answer;

/** Which of the things that a subject can mean must have what is said of it. */
enum Quantity {
  /** The largest of them. */
  THE,
  ALL,
  ANY,
  NONE
}
