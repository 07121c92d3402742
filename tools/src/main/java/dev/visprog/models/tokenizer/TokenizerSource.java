package dev.visprog.models.tokenizer;

import dev.visprog.models.checkpoint.CheckpointException;

/**
 * What a tokenizer is made from.
 *
 * @param vocabulary the numbers of its tokens
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over once, and never compared.
record TokenizerSource(byte[] json, Vocabulary vocabulary) {
  /** Reads the files that a folder has. */
  static TokenizerSource of(TokenizerFolder folder) throws CheckpointException {
    if (folder.has("tokenizer.json")) {
      return ReadyTokenizer.read(folder);
    }
    if (folder.has("vocab.json")) {
      return ClipTokenizer.read(folder);
    }
    if (folder.has("vocab.txt")) {
      return BertTokenizer.read(folder);
    }
    throw new CheckpointException(
        folder.file("")
            + ": has no tokenizer, want tokenizer.json, vocab.json with merges.txt, or vocab.txt");
  }
}
