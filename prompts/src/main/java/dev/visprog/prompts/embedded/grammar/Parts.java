package dev.visprog.prompts.embedded.grammar;

import java.util.HashSet;
import java.util.Set;

/**
 * What the patterns of a grammar are made of, collected while they are read.
 *
 * @param words that stand in patterns themselves
 * @param concepts of the lexicon
 * @param phrases that fill slots
 */
record Parts(Set<String> words, Set<String> concepts, Set<String> phrases) {
  Parts() {
    this(new HashSet<>(), new HashSet<>(), new HashSet<>());
  }
}
