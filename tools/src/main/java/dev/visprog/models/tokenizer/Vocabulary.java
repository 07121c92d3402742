package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.visprog.models.checkpoint.CheckpointException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tokens of a tokenizer and their numbers, in the order of the file. */
record Vocabulary(Path file, Map<String, Long> ids) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Far above any published one. */
  private static final long LARGEST_ID = 10_000_000;

  Vocabulary {
    ids = Collections.unmodifiableMap(ids);
  }

  /** Reads {@code {"token": 0, …}}. */
  static Vocabulary ofJson(Path file, byte[] content) throws CheckpointException {
    Map<String, Long> ids = new LinkedHashMap<>();
    try (JsonParser json = JSON.createParser(content)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new CheckpointException(file + ": want an object of tokens and their numbers");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String token = json.currentName();
        if (json.nextToken() != JsonToken.VALUE_NUMBER_INT
            || json.getLongValue() < 0
            || json.getLongValue() > LARGEST_ID) {
          throw new CheckpointException(
              "%s:%d: got %s for a token, want a number from 0 to %d"
                  .formatted(file, json.currentLocation().getLineNr(), json.getText(), LARGEST_ID));
        }
        if (ids.put(token, json.getLongValue()) != null) {
          throw new CheckpointException(file + ": has the token '" + token + "' twice");
        }
      }
    } catch (IOException e) {
      throw new CheckpointException(file + ": is not JSON");
    }
    return new Vocabulary(file, ids);
  }

  /** Reads a token from each line; the first is 0. A token that comes again has its last number. */
  static Vocabulary ofLines(Path file, List<String> lines) {
    Map<String, Long> ids = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      ids.put(lines.get(i).stripTrailing(), (long) i);
    }
    return new Vocabulary(file, ids);
  }

  /** The number of a token. */
  Optional<Long> id(String token) {
    return Optional.ofNullable(ids.get(token));
  }

  /** The number of a token without which the tokenizer does not work. */
  long required(String token) throws CheckpointException {
    Long id = ids.get(token);
    if (id == null) {
      throw new CheckpointException(file + ": lacks the token '" + token + "'");
    }
    return id;
  }
}
