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
  /** What was measured, as {@code visprog measure --pack sketch --json} prints it. */
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
                          "| `%s`, %s | %s | %.1f MB |\n",
                          model.folder(),
                          model.kind(),
                          String.join(", ", model.tools()),
                          bytes / 1e6)));
    }
    return table.toString().strip();
  }

  private static String figures(Path pack) throws EmbeddedException {
    Path file = pack.resolve(FIGURES);
    if (!Files.exists(file)) {
      return "";
    }
    try {
      JsonNode json = new JsonMapper().readTree(file.toFile());
      StringBuilder text = new StringBuilder("\n## Figures\n\n");
      text.append(
          ("On drawn scenes that training never saw, by `visprog measure --pack sketch --seed %d"
                  + " --scenes %d`.\n\n")
              .formatted(required(json, "seed").asLong(), required(json, "scenes").asLong()));
      text.append("| figure | value | 95 % interval | cases |\n| --- | --- | --- | --- |\n");
      for (JsonNode section : required(json, "measured")) {
        text.append(row(section));
      }
      return text.toString();
    } catch (IOException | IllegalArgumentException e) {
      throw new EmbeddedException("'%s' holds no figures: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The first figure of a section is that of all cases; a section without cases has none. */
  private static String row(JsonNode section) {
    JsonNode figure = required(section, "figures").path(0);
    if (figure.isMissingNode()) {
      return "";
    }
    return "| %s: %s%s | %s | %s to %s | %d |\n"
        .formatted(
            required(section, "name").asText().replace("|", "/"),
            required(section, "what").asText().replace("|", "/"),
            leftOut(section),
            number(required(figure, "figure")),
            number(required(figure, "low")),
            number(required(figure, "high")),
            required(figure, "cases").asLong());
  }

  /** What was left out, without the way to change that: "; 7 instructions left out: …". */
  private static String leftOut(JsonNode section) {
    String note = section.path("note").asText("");
    int advice = note.indexOf(": get one with");
    String told = advice < 0 ? note : note.substring(0, advice);
    return told.isEmpty() ? "" : "; " + told.replace("|", "/");
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
