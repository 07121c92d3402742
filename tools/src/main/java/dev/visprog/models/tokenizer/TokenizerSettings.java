package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.visprog.models.checkpoint.CheckpointException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code tokenizer_config.json} says, and the older {@code special_tokens_map.json} and {@code
 * added_tokens.json}, as {@code PreTrainedTokenizerBase} of Hugging Face transformers reads them:
 * where the configuration lists the added tokens, the older files do not count; where it does not,
 * they count more.
 */
final class TokenizerSettings {
  /** For "no limit", configurations write a number that no text reaches. */
  static final int NO_LIMIT = 1_000_000;

  private static final String CONFIG = "tokenizer_config.json";
  private static final String SPECIALS = "special_tokens_map.json";
  private static final String ADDED = "added_tokens.json";
  private static final String LIST = "added_tokens_decoder";
  private static final String ADDITIONAL = "additional_special_tokens";
  private static final int MOST_ADDED = 100_000;

  private final TokenizerFiles files;
  private final JsonNode config;
  private final JsonNode specials;

  /** By content, in the order of the numbers that they are listed with. */
  private final Map<String, AddedToken> listed = new LinkedHashMap<>();

  TokenizerSettings(TokenizerFiles files) throws CheckpointException {
    this.files = files;
    this.config = files.jsonIfPresent(CONFIG);
    for (String side : List.of("padding_side", "truncation_side")) {
      if (config.has(side) && !config.path(side).asText().equals("right")) {
        throw files.problem(
            CONFIG, "%s: got %s, want right".formatted(side, Quoted.text(config.get(side) + "")));
      }
    }
    boolean complete = config.path(LIST).isObject();
    this.specials = complete ? MissingNode.getInstance() : files.jsonIfPresent(SPECIALS);
    Map<Long, AddedToken> byNumber = new TreeMap<>();
    if (complete) {
      for (Map.Entry<String, JsonNode> one : config.path(LIST).properties()) {
        byNumber.put(
            number(CONFIG, one.getKey()),
            token(CONFIG, LIST, one.getValue(), AddedToken.plain("")));
      }
    } else {
      for (Map.Entry<String, JsonNode> one : files.jsonIfPresent(ADDED).properties()) {
        byNumber.put(number(ADDED, one.getValue().asText()), AddedToken.plain(one.getKey()));
      }
    }
    if (byNumber.size() > MOST_ADDED) {
      throw files.problem(CONFIG, "got " + byNumber.size() + " added tokens, want fewer");
    }
    byNumber.values().forEach(token -> listed.putIfAbsent(token.content(), token));
  }

  /** What the configuration says; missing if it says nothing. */
  JsonNode setting(String key) {
    return config.path(key);
  }

  /** The name of the tokenizer's Python class, without {@code Fast}; empty where none is stated. */
  String tokenizerClass() {
    return config.path("tokenizer_class").asText("").replaceFirst("Fast$", "");
  }

  /** Refuses a tokenizer that is stated to be of another class than its files look like. */
  void wantClass(String wanted) throws CheckpointException {
    String stated = tokenizerClass();
    if (!stated.isEmpty() && !stated.equals(wanted)) {
      throw files.problem(
          CONFIG, "tokenizer_class: got %s, want %s".formatted(Quoted.token(stated), wanted));
    }
  }

  boolean flag(String key, boolean usual) {
    return config.path(key).asBoolean(usual);
  }

  /** The most tokens of a text, those that mark its ends included. */
  int limit() throws CheckpointException {
    JsonNode stated = config.path("model_max_length");
    if (stated.isMissingNode()) {
      stated = config.path("max_len");
    }
    if (stated.isMissingNode() || stated.isNull()) {
      return NO_LIMIT;
    }
    if (!stated.isNumber() || !(stated.asDouble() >= 2)) {
      throw files.problem(
          CONFIG, "model_max_length: got %s, want at least 2".formatted(Quoted.text(stated + "")));
    }
    return (int) Math.min(stated.asDouble(), NO_LIMIT);
  }

  /** The tokens that are listed as added, those that special roles name not included. */
  List<AddedToken> listed() {
    return List.copyOf(listed.values());
  }

  /**
   * The token of a special role, such as {@code pad_token}; none where it is said that there is
   * none.
   *
   * @param usual what it is where nothing is said; a token that is stated as a mere text has its
   *     properties
   */
  Optional<AddedToken> role(String role, Optional<AddedToken> usual) throws CheckpointException {
    String file = specials.has(role) ? SPECIALS : CONFIG;
    JsonNode node = specials.has(role) ? specials.path(role) : config.path(role);
    if (node.isMissingNode()) {
      return usual.map(token -> known(token));
    }
    return node.isNull()
        ? Optional.empty()
        : Optional.of(known(token(file, role, node, usual.orElse(AddedToken.special("")))));
  }

  /** Special tokens without a role. */
  List<AddedToken> additional() throws CheckpointException {
    List<AddedToken> tokens = new ArrayList<>();
    for (JsonNode node : config.path(ADDITIONAL)) {
      tokens.add(known(token(CONFIG, ADDITIONAL, node, AddedToken.special(""))));
    }
    for (JsonNode node : specials.path(ADDITIONAL)) {
      tokens.add(known(token(SPECIALS, ADDITIONAL, node, AddedToken.special(""))));
    }
    return tokens;
  }

  private AddedToken known(AddedToken token) {
    return listed.getOrDefault(token.content(), token).asSpecial();
  }

  private AddedToken token(String file, String key, JsonNode node, AddedToken usual)
      throws CheckpointException {
    return AddedToken.of(node, usual)
        .orElseThrow(
            () ->
                files.problem(
                    file,
                    "%s: got %s, want a token of 1 to 256 characters, or an object with it as content"
                        .formatted(key, Quoted.text(node.toString()))));
  }

  private long number(String file, String text) throws CheckpointException {
    if (!text.matches("[0-9]{1,8}")) {
      throw files.problem(file, "got %s for the id of a token".formatted(Quoted.token(text)));
    }
    return Long.parseLong(text);
  }
}
