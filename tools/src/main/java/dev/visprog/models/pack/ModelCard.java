package dev.visprog.models.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.visprog.file.AtomicFile;
import dev.visprog.file.FileProblem;
import dev.visprog.models.embedded.EmbeddedException;
import dev.visprog.models.embedded.EmbeddedPack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes the card of a pack of models for drawn scenes: what they are, what they were trained on,
 * how good they are, what they cannot do. It tells of the models that are in the pack; figures come
 * from a file, and without it there are none.
 */
public final class ModelCard {
  /**
   * What was measured: {@code {"command": "…", "seed": 1, "figures": [{"name": "…", "value": 0.9,
   * "low": 0.88, "high": 0.92, "cases": 400}]}}, of which {@code low} and {@code high}, the ends of
   * the 95 % interval, may be left out.
   */
  public static final String FIGURES = "figures.json";

  private static final String TEMPLATE = "card.md";

  private ModelCard() {}

  /**
   * Writes the card of a pack.
   *
   * @param pack its folder, with its list of files
   * @throws EmbeddedException if it cannot be read or written
   */
  public static void write(Path pack) throws EmbeddedException {
    String text = template().replace("{models}", models(Pack.in(pack))) + figures(pack);
    try {
      AtomicFile.writeText(pack.resolve(EmbeddedPack.CARD), out -> out.write(text));
    } catch (IOException e) {
      throw new EmbeddedException(
          "cannot write the card of '%s': %s".formatted(pack, FileProblem.describe(e)), e);
    }
  }

  private static String models(Pack pack) {
    StringBuilder table = new StringBuilder("| model | serves | size |\n| --- | --- | --- |\n");
    for (PackModel model : pack.models()) {
      model
          .bytes()
          .ifPresent(
              bytes ->
                  table.append(
                      String.format(
                          Locale.ROOT,
                          "| `%s`, %s | %s | %.1f MB |%n",
                          model.folder(),
                          model.kind(),
                          String.join(", ", model.tools()),
                          bytes / 1e6)));
    }
    return table.toString().replace(System.lineSeparator(), "\n").strip();
  }

  private static String figures(Path pack) throws EmbeddedException {
    Path file = pack.resolve(FIGURES);
    if (!Files.exists(file)) {
      return "";
    }
    try {
      JsonNode json = new JsonMapper().readTree(file.toFile());
      StringBuilder text = new StringBuilder("\n## Figures\n\n");
      text.append("On scenes of seed %d, which training never saw, by\n".formatted(seed(json)));
      text.append("`%s`.\n\n".formatted(required(json, "command").asText()));
      text.append("| figure | value | 95 % interval | cases |\n| --- | --- | --- | --- |\n");
      for (JsonNode figure : required(json, "figures")) {
        text.append(row(figure));
      }
      return text.toString();
    } catch (IOException | IllegalArgumentException e) {
      throw new EmbeddedException("'%s' holds no figures: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static long seed(JsonNode json) {
    return required(json, "seed").asLong();
  }

  private static String row(JsonNode figure) {
    String interval =
        figure.has("low") && figure.has("high")
            ? "%s to %s".formatted(number(figure.get("low")), number(figure.get("high")))
            : "";
    return "| %s | %s | %s | %d |\n"
        .formatted(
            required(figure, "name").asText().replace("|", "/"),
            number(required(figure, "value")),
            interval,
            required(figure, "cases").asLong());
  }

  private static String number(JsonNode value) {
    return String.format(Locale.ROOT, "%.3f", value.asDouble());
  }

  private static JsonNode required(JsonNode json, String name) {
    JsonNode value = json.get(name);
    if (value == null) {
      throw new IllegalArgumentException("got no '" + name + "'");
    }
    return value;
  }

  private static String template() {
    try (InputStream in = ModelCard.class.getResourceAsStream(TEMPLATE)) {
      return new String(
          Objects.requireNonNull(in, TEMPLATE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
