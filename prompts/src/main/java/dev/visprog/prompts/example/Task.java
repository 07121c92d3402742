package dev.visprog.prompts.example;

import java.util.Locale;

/** The kinds of work that instructions ask for. */
public enum Task {
  /** A question about one picture. */
  QUESTION,
  /** A statement or question about two pictures. */
  STATEMENT,
  /** Boxes with labels, known facts among them. */
  TAGGING,
  /** A changed picture. */
  EDITING,
  /** Anything else: several pictures, cut-outs, descriptions, several answers at once. */
  GENERAL;

  /** {@code question}: the folder of its examples. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
