package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.models.checkpoint.CheckpointException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tokenizer that comes as the tokenizers library writes it. */
final class ReadyTokenizer {
  private static final String FILE = "tokenizer.json";

  private ReadyTokenizer() {}

  static TokenizerSource read(TokenizerFolder folder) throws CheckpointException {
    byte[] content = folder.bytes(FILE);
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(content);
    } catch (IOException e) {
      throw new CheckpointException(folder.file(FILE) + ": is not JSON");
    }
    Map<String, Long> ids = new LinkedHashMap<>();
    JsonNode vocabulary = root.path("model").path("vocab");
    if (!vocabulary.isObject()) {
      throw new CheckpointException(
          folder.file(FILE) + ": model.vocab: want an object of tokens and their numbers");
    }
    vocabulary.properties().forEach(token -> ids.put(token.getKey(), token.getValue().asLong()));
    for (JsonNode added : root.path("added_tokens")) {
      ids.put(added.path("content").asText(), added.path("id").asLong());
    }
    return new TokenizerSource(content, new Vocabulary(folder.file(FILE), ids));
  }
}
