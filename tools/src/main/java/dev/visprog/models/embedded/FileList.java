package dev.visprog.models.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of a pack, as {@code files.json} in it lists them.
 *
 * @param files in the order of their names
 */
record FileList(List<EmbeddedFile> files) {
  static final String NAME = "files.json";
  static final int LONGEST = 1 << 20;

  private static final JsonMapper JSON = new JsonMapper();

  FileList {
    files = List.copyOf(files);
    Set<String> names = new HashSet<>();
    for (EmbeddedFile file : files) {
      if (!names.add(file.name())) {
        throw new IllegalArgumentException("got the file '%s' twice".formatted(file.name()));
      }
    }
  }

  /**
   * Reads a list.
   *
   * @param place where it comes from, for error messages
   */
  static FileList parse(byte[] json, String place) throws EmbeddedException {
    try {
      List<EmbeddedFile> files = new ArrayList<>();
      for (JsonNode file : JSON.readTree(json).path("files")) {
        files.add(
            new EmbeddedFile(
                file.path("name").asText(),
                file.path("size").asLong(-1),
                file.path("sha256").asText()));
      }
      return new FileList(files);
    } catch (JsonProcessingException e) {
      throw new EmbeddedException(
          "%s is no list of files: %s".formatted(place, e.getOriginalMessage()), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new EmbeddedException("%s is no list of files: %s".formatted(place, e.getMessage()), e);
    }
  }

  /** The same as text. */
  byte[] toJson() {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode array = root.putArray("files");
    for (EmbeddedFile file : files) {
      array
          .addObject()
          .put("name", file.name())
          .put("size", file.size())
          .put("sha256", file.sha256());
    }
    return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Those of a model. */
  List<EmbeddedFile> of(String model) {
    return files.stream().filter(file -> file.model().equals(model)).toList();
  }
}
