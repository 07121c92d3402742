package dev.visprog.models.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file of JSON in a checkpoint, within bounds. */
public final class JsonFile {
  /** A tokenizer with a large vocabulary takes some 20 MB. */
  private static final long LONGEST = 32L << 20;

  /** Bounds the memory: an index of 200,000 tensors takes 400,000. */
  private static final long MOST_TOKENS = 2_000_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100)
                          .maxTokenCount(MOST_TOKENS)
                          .build())
                  .build())
          // Python writes and reads NaN and Infinity, so published files hold them.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonFile() {}

  /** The object in a file. */
  public static JsonNode read(Path file) throws CheckpointException {
    try {
      if (!Files.isRegularFile(file)) {
        throw new CheckpointException(file, "got no such file; pull the model again");
      }
      if (Files.size(file) > LONGEST) {
        throw new CheckpointException(
            file, "got %d bytes, want at most %d".formatted(Files.size(file), LONGEST));
      }
      JsonNode value = JSON.readTree(Files.readAllBytes(file));
      if (!value.isObject()) {
        throw new CheckpointException(file, "got %s, want an object".formatted(kind(value)));
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new CheckpointException(file, "got no JSON (" + e.getOriginalMessage() + ")", e);
    } catch (IOException e) {
      throw new CheckpointException(file, "cannot be read (" + e + ")", e);
    }
  }

  private static String kind(JsonNode value) {
    return value.isMissingNode()
        ? "an empty file"
        : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
