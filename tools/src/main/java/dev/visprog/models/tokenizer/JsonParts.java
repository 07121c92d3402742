package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.visprog.models.checkpoint.CheckpointException;
import java.util.Arrays;

/**
 * The parts of a file of JSON, by their places.
 *
 * @param files where the file is
 * @param file its name
 * @param root the whole of it
 */
record JsonParts(TokenizerFiles files, String file, JsonNode root) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A part; missing if there is none.
   *
   * @param place such as {@code /model/vocab} (RFC 6901)
   */
  JsonNode get(String place) {
    return root.at(place);
  }

  /** A text that is not empty. */
  String text(String place) throws CheckpointException {
    JsonNode node = get(place);
    if (!node.isTextual() || node.asText().isEmpty()) {
      throw problem(place, "a text");
    }
    return node.asText();
  }

  /**
   * Refuses a part that is none of some others, in all that decides about ids.
   *
   * @param wanted in JSON; {@code null} also stands for a part that is missing
   */
  void want(String place, String... wanted) throws CheckpointException {
    JsonNode got = essence(get(place));
    if (Arrays.stream(wanted).noneMatch(one -> essence(parse(one)).equals(got))) {
      throw problem(place, parse(wanted[0]).toString());
    }
  }

  CheckpointException problem(String place, String wanted) {
    JsonNode got = get(place);
    return files.problem(
        file,
        "%s: got %s, want %s"
            .formatted(
                place, got.isMissingNode() ? "nothing" : Quoted.text(got.toString()), wanted));
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** Without what is about places in the text, and without what is true where it is left out. */
  private static JsonNode essence(JsonNode node) {
    if (node.isMissingNode()) {
      return JSON.nullNode();
    }
    JsonNode copy = node.deepCopy();
    for (JsonNode parent : copy.findParents("trim_offsets")) {
      ((ObjectNode) parent).remove("trim_offsets");
    }
    for (JsonNode parent : copy.findParents("use_regex")) {
      if (parent.path("use_regex").asBoolean()) {
        ((ObjectNode) parent).remove("use_regex");
      }
    }
    return copy;
  }
}
