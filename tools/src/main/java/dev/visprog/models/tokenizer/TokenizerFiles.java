package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.visprog.models.checkpoint.CheckpointException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a tokenizer, as they lie beside a checkpoint; read within bounds. */
record TokenizerFiles(Path folder) {
  /** Those with the largest vocabularies take some 20 MB. */
  private static final long LONGEST = 32L << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  // The names are tokens, and there are many: sharing them costs more than reading.
                  .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxTokenCount(4_000_000)
                          .build())
                  .build())
          // Python writes and reads NaN and Infinity, so published files may hold them.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  boolean has(String name) {
    return Files.isRegularFile(folder.resolve(name));
  }

  /** The object in a file. */
  JsonNode json(String name) throws CheckpointException {
    byte[] content = bytes(name);
    try {
      JsonNode value = JSON.readTree(content);
      if (!value.isObject()) {
        throw problem(name, "want an object");
      }
      return value;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw problem(name, line, "is no JSON (" + Quoted.text(e.getOriginalMessage()) + ")");
    } catch (IOException e) {
      throw problem(name, "cannot be read: " + e);
    }
  }

  /** The object in a file; missing if there is no such file. */
  JsonNode jsonIfPresent(String name) throws CheckpointException {
    return has(name) ? json(name) : MissingNode.getInstance();
  }

  /** The lines of a file. */
  List<String> lines(String name) throws CheckpointException {
    byte[] content = bytes(name);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(content))
          .toString()
          .lines()
          .toList();
    } catch (CharacterCodingException e) {
      throw problem(name, "is not in UTF-8");
    }
  }

  private byte[] bytes(String name) throws CheckpointException {
    Path file = folder.resolve(name);
    try {
      if (Files.size(file) > LONGEST) {
        throw problem(name, "got %d bytes, want at most %d".formatted(Files.size(file), LONGEST));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw problem(name, "cannot be read: " + e);
    }
  }

  CheckpointException problem(String name, String problem) {
    return new CheckpointException(folder.resolve(name) + ": " + problem);
  }

  CheckpointException problem(String name, int line, String problem) {
    return new CheckpointException(folder.resolve(name) + ":" + line + ": " + problem);
  }
}
