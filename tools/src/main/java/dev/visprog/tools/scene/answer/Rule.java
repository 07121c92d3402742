package dev.visprog.tools.scene.answer;

import org.jspecify.annotations.Nullable;

/** One kind of wording of one kind of question. */
@FunctionalInterface
interface Rule {
  /** The question that a sentence asks; null if it is worded otherwise. */
  @Nullable Inquiry read(Sentence sentence);
}
