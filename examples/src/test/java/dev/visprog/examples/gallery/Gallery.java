package dev.visprog.examples.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.file.SceneFiles;
import dev.visprog.tools.scene.file.SceneReadException;
import dev.visprog.tools.scene.layout.SceneGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code gallery/gallery.json} lists.
 *
 * @param seed of the scenes
 * @param scenes the number of each, by the name of its picture
 * @param pieces the instructions
 */
record Gallery(long seed, Map<String, Integer> scenes, List<Piece> pieces) {
  static final Path FOLDER = Path.of("gallery");
  static final Path IMAGES = Path.of("images");

  static Gallery read() throws IOException {
    JsonNode json = new ObjectMapper().readTree(FOLDER.resolve("gallery.json").toFile());
    Map<String, Integer> scenes = new LinkedHashMap<>();
    json.path("scenes")
        .properties()
        .forEach(one -> scenes.put(one.getKey(), one.getValue().asInt()));
    List<Piece> pieces = new ArrayList<>();
    for (JsonNode piece : json.path("pieces")) {
      pieces.add(piece(piece));
    }
    return new Gallery(json.path("seed").asLong(), scenes, pieces);
  }

  private static Piece piece(JsonNode json) throws IOException {
    JsonNode program = json.path("program");
    return new Piece(
        json.path("name").asText(),
        texts(json.path("pictures")),
        json.path("instruction").asText(),
        program.isTextual()
            ? Files.readString(Path.of(program.asText()))
            : String.join("\n", texts(program)) + "\n",
        json.path("planned").asBoolean(true),
        json.path("sketch").asBoolean(false),
        json.hasNonNull("answer") ? json.path("answer").asText() : null,
        numbers(json.path("changes")),
        numbers(json.path("keeps")));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static List<Integer> numbers(JsonNode array) {
    List<Integer> numbers = new ArrayList<>();
    array.forEach(one -> numbers.add(one.asInt()));
    return numbers;
  }

  /** A scene as the generator draws it. */
  Scene draw(String name) {
    Integer number = scenes.get(name);
    if (number == null) {
      throw new IllegalArgumentException("there is no scene " + name);
    }
    return new SceneGenerator(seed).scene(number, name);
  }

  /** A scene as it is among the examples. */
  static Scene open(String name) throws SceneReadException {
    return SceneFiles.read(IMAGES.resolve(name + ".png"));
  }

  /** Where the result of an edit is. */
  static Path result(Piece piece) {
    return FOLDER.resolve(piece.name() + ".png");
  }
}
