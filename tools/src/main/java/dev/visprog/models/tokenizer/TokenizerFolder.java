package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.visprog.models.checkpoint.CheckpointException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of a tokenizer, as they lie beside a checkpoint. */
final class TokenizerFolder {
  /** Far above any published tokenizer. */
  private static final long LARGEST = 100_000_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final JsonNode config;
  private final JsonNode specials;

  TokenizerFolder(Path folder) throws CheckpointException {
    this.folder = folder;
    this.config = json("tokenizer_config.json");
    this.specials = json("special_tokens_map.json");
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  boolean has(String name) {
    return Files.isRegularFile(file(name));
  }

  /** What {@code tokenizer_config.json} says; missing if it says nothing. */
  JsonNode setting(String key) {
    return config.path(key);
  }

  /**
   * A special token by its role.
   *
   * @param role such as {@code pad_token}
   */
  Optional<SpecialToken> special(String role) {
    return SpecialToken.of(config.path(role)).or(() -> SpecialToken.of(specials.path(role)));
  }

  byte[] bytes(String name) throws CheckpointException {
    Path file = file(name);
    try {
      if (Files.size(file) > LARGEST) {
        throw new CheckpointException(
            file + ": got " + Files.size(file) + " bytes, want at most " + LARGEST);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CheckpointException(file + ": cannot be read: " + e.getMessage());
    }
  }

  List<String> lines(String name) throws CheckpointException {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return decoder.decode(java.nio.ByteBuffer.wrap(bytes(name))).toString().lines().toList();
    } catch (MalformedInputException e) {
      throw new CheckpointException(file(name) + ": is not in UTF-8");
    } catch (IOException e) {
      throw new CheckpointException(file(name) + ": cannot be read: " + e.getMessage());
    }
  }

  /** A file of JSON; missing if there is none. */
  private JsonNode json(String name) throws CheckpointException {
    if (!has(name)) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(bytes(name));
    } catch (IOException e) {
      throw new CheckpointException(file(name) + ": is not JSON");
    }
  }
}
