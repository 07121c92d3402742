package dev.visprog.models.tokenizer;

import dev.visprog.models.checkpoint.CheckpointException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tokenizer is made from.
 *
 * @param tokenization how texts are taken apart
 * @param added tokens that are looked for before
 * @param vocabulary all tokens
 * @param roles the special tokens by their roles
 * @param settings what else is said of it
 */
record TokenizerSource(
    Tokenization tokenization,
    List<AddedToken> added,
    Vocabulary vocabulary,
    Map<String, AddedToken> roles,
    TokenizerSettings settings) {
  /** In the order in which the library takes them in. */
  private static final List<String> ROLES =
      List.of(
          "bos_token",
          "eos_token",
          "unk_token",
          "sep_token",
          "pad_token",
          "cls_token",
          "mask_token");

  /** Reads the files that a folder has. */
  static TokenizerSource of(Path folder) throws CheckpointException {
    TokenizerFiles files = new TokenizerFiles(folder);
    TokenizerSettings settings = new TokenizerSettings(files);
    Tokenization tokenization = tokenization(files, settings);
    Map<String, AddedToken> roles = new LinkedHashMap<>();
    for (String role : ROLES) {
      Optional<AddedToken> token = settings.role(role, tokenization.usual(role));
      token.ifPresent(one -> roles.put(role, one));
    }
    Map<String, AddedToken> special = new LinkedHashMap<>();
    roles.values().forEach(token -> special.putIfAbsent(token.content(), token));
    settings.additional().forEach(token -> special.putIfAbsent(token.content(), token));
    // The first mention of a token decides how it is looked for.
    Map<String, AddedToken> added = new LinkedHashMap<>();
    tokenization.added().forEach(token -> added.putIfAbsent(token.content(), token));
    for (AddedToken token : settings.listed()) {
      boolean isSpecial = special.containsKey(token.content());
      added.putIfAbsent(token.content(), isSpecial ? token.asSpecial() : token);
    }
    special.forEach(added::putIfAbsent);
    List<AddedToken> all = new ArrayList<>(added.values());
    return new TokenizerSource(
        tokenization, all, tokenization.vocabulary().with(all), roles, settings);
  }

  private static Tokenization tokenization(TokenizerFiles files, TokenizerSettings settings)
      throws CheckpointException {
    if (files.has(ReadyTokenizer.FILE)) {
      return ReadyTokenizer.read(files, settings);
    }
    if (files.has("vocab.json")) {
      settings.wantClass("CLIPTokenizer");
      return ClipTokenization.ofFiles(files, settings);
    }
    if (files.has("vocab.txt")) {
      settings.wantClass("BertTokenizer");
      return BertTokenization.ofFiles(files, settings);
    }
    throw new CheckpointException(
        files.folder()
            + ": has no tokenizer, want tokenizer.json, vocab.json with merges.txt, or vocab.txt");
  }

  /** A {@code tokenizer.json} for the tokenizers library. */
  String json() {
    return tokenization.json(added, vocabulary);
  }
}
