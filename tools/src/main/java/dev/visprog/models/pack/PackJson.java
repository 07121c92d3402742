package dev.visprog.models.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.visprog.models.hub.RepositoryId;
import dev.visprog.models.hub.WantedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads the descriptors beside this class: {@code <pack>.json}, whose models name a layout each,
 * and {@code layouts.json}, which says for each layout which files are wanted.
 */
final class PackJson {
  private static final JsonMapper JSON = new JsonMapper();

  private PackJson() {}

  static Pack read(String name) {
    JsonNode json = resource(name);
    List<PackModel> models = new ArrayList<>();
    for (JsonNode model : json.required("models")) {
      models.add(
          new PackModel(
              name,
              texts(model.required("tools")),
              ModelKind.parse(model.required("kind").textValue()),
              new ModelSource.Published(
                  new RepositoryId(model.required("repository").textValue()),
                  model.required("revision").textValue(),
                  layout(model.required("layout").textValue()))));
    }
    return new Pack(name, json.required("description").textValue(), models);
  }

  /**
   * A pack whose models lie in folders of one store, as {@code sketch.json} names them.
   *
   * @param name what the pack is called
   */
  static Pack embedded(String name, EmbeddedStore store) {
    JsonNode json = resource("sketch");
    List<PackModel> models = new ArrayList<>();
    for (JsonNode model : json.required("models")) {
      String folder = model.required("folder").textValue();
      models.add(
          new PackModel(
              name,
              texts(model.required("tools")),
              ModelKind.parse(model.required("kind").textValue()),
              new ModelSource.Embedded(store, name + "/" + folder, folder)));
    }
    return new Pack(name, json.required("description").textValue(), models);
  }

  static WantedFiles layout(String name) {
    JsonNode layout = resource("layouts").required(name);
    List<List<List<String>>> choices = new ArrayList<>();
    for (JsonNode choice : layout.required("choices")) {
      List<List<String>> alternatives = new ArrayList<>();
      choice.forEach(alternative -> alternatives.add(texts(alternative)));
      choices.add(alternatives);
    }
    return new WantedFiles(
        texts(layout.required("required")), texts(layout.required("optional")), choices);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  private static JsonNode resource(String name) {
    String file = name + ".json";
    try (InputStream in = PackJson.class.getResourceAsStream(file)) {
      return JSON.readTree(Objects.requireNonNull(in, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a broken installation
    }
  }
}
