package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.CheckpointException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens of a tokenizer and their ids, in the order of the file.
 *
 * @param files where it is from
 * @param file the name of the file
 * @param ids different ones for different tokens; there may be gaps
 */
record Vocabulary(TokenizerFiles files, String file, Map<String, Long> ids) {
  /** Far above any published one. */
  private static final long LARGEST_ID = 10_000_000;

  Vocabulary {
    ids = Collections.unmodifiableMap(ids);
  }

  /** Reads {@code {"token": 0, …}}. */
  static Vocabulary of(TokenizerFiles files, String file, JsonNode tokens)
      throws CheckpointException {
    Map<String, Long> ids = new LinkedHashMap<>();
    Map<Long, String> taken = new HashMap<>();
    for (Map.Entry<String, JsonNode> one : tokens.properties()) {
      JsonNode id = one.getValue();
      if (!id.isIntegralNumber() || id.longValue() < 0 || id.longValue() > LARGEST_ID) {
        throw files.problem(
            file,
            "got %s for the token %s, want an id from 0 to %d"
                .formatted(Quoted.text(id.toString()), Quoted.token(one.getKey()), LARGEST_ID));
      }
      String other = taken.put(id.longValue(), one.getKey());
      if (other != null) {
        throw files.problem(
            file,
            "got the id %d for the tokens %s and %s, want one token for each id"
                .formatted(id.longValue(), Quoted.token(other), Quoted.token(one.getKey())));
      }
      ids.put(one.getKey(), id.longValue());
    }
    return new Vocabulary(files, file, ids);
  }

  /** Reads a token from each line; the first is 0. A token that comes again has its last id. */
  static Vocabulary ofLines(TokenizerFiles files, String file) throws CheckpointException {
    Map<String, Long> ids = new LinkedHashMap<>();
    List<String> lines = files.lines(file);
    for (int i = 0; i < lines.size(); i++) {
      ids.put(lines.get(i), (long) i);
    }
    return new Vocabulary(files, file, ids);
  }

  /** The id of a token. */
  Optional<Long> id(String token) {
    return Optional.ofNullable(ids.get(token));
  }

  /** The id of a token without which the tokenizer does not work. */
  long required(String token) throws CheckpointException {
    Long id = ids.get(token);
    if (id == null) {
      throw files.problem(file, "lacks the token " + Quoted.token(token));
    }
    return id;
  }

  /** One more than the largest id. */
  long end() {
    return ids.values().stream().mapToLong(id -> id + 1).max().orElse(0);
  }

  /**
   * Takes tokens in. One that the vocabulary has not gets the id that follows, as the tokenizers
   * library counts: the number of tokens, or one more than the largest id of an added token.
   */
  Vocabulary with(Iterable<AddedToken> added) throws CheckpointException {
    Map<String, Long> all = new LinkedHashMap<>(ids);
    long end = end();
    long last = -1;
    for (AddedToken token : added) {
      Long known = all.get(token.content());
      long id = known != null ? known : last >= ids.size() ? last + 1 : ids.size();
      last = Math.max(last, id);
      if (known == null) {
        if (id < end) {
          throw files.problem(
              file,
              "lacks the token %s, and the id %d that it would get is taken"
                  .formatted(Quoted.token(token.content()), id));
        }
        all.put(token.content(), id);
        end = id + 1;
      }
    }
    return new Vocabulary(files, file, all);
  }
}
