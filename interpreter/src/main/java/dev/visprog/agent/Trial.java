package dev.visprog.agent;

import dev.visprog.check.CheckedProgram;
import dev.visprog.trace.Planning;

/** What is done with a program that the checker has nothing against. */
@FunctionalInterface
interface Trial {
  /** How far the program comes. */
  Outcome of(CheckedProgram program, Planning planning);
}
