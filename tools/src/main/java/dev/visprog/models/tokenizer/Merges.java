package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.CheckpointException;
import java.util.ArrayList;
import java.util.List;

/**
 * The pairs of tokens that are joined, those that are joined first before the others.
 *
 * @param pairs two tokens with a space between
 */
record Merges(List<String> pairs) {
  private static final String FILE = "merges.txt";

  /** CLIP's file has more lines than CLIP uses. The first line says what the file is. */
  private static final int LAST_LINE = 49152 - 256 - 2;

  Merges {
    pairs = List.copyOf(pairs);
  }

  /** Reads {@code merges.txt}: two tokens in each line. */
  static Merges ofLines(TokenizerFiles files, Vocabulary vocabulary) throws CheckpointException {
    List<String> lines = files.lines(FILE);
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < lines.size() && i <= LAST_LINE; i++) {
      if (!lines.get(i).isBlank()) {
        String problem = problem(lines.get(i), vocabulary);
        if (!problem.isEmpty()) {
          throw files.problem(FILE, i + 1, problem);
        }
        pairs.add(lines.get(i));
      }
    }
    return new Merges(pairs);
  }

  /** Reads the pairs of a {@code tokenizer.json}: texts with a space, or arrays of two. */
  static Merges of(TokenizerFiles files, String file, JsonNode merges, Vocabulary vocabulary)
      throws CheckpointException {
    List<String> pairs = new ArrayList<>();
    for (JsonNode merge : merges) {
      String pair =
          merge.isArray() && merge.size() == 2
              ? merge.path(0).asText() + " " + merge.path(1).asText()
              : merge.asText();
      String problem = problem(pair, vocabulary);
      if (!problem.isEmpty()) {
        throw files.problem(file, "model.merges[" + pairs.size() + "]: " + problem);
      }
      pairs.add(pair);
    }
    return new Merges(pairs);
  }

  /** What is wrong with a pair; empty if nothing. */
  private static String problem(String pair, Vocabulary vocabulary) {
    int space = pair.indexOf(' ');
    if (space < 1 || space == pair.length() - 1 || pair.indexOf(' ', space + 1) >= 0) {
      return "got " + Quoted.token(pair) + ", want two tokens with a space between";
    }
    String left = pair.substring(0, space);
    String right = pair.substring(space + 1);
    for (String token : List.of(left, right, left + right)) {
      if (vocabulary.id(token).isEmpty()) {
        return "got %s, but %s has no token %s"
            .formatted(Quoted.token(pair), vocabulary.file(), Quoted.token(token));
      }
    }
    return "";
  }
}
