package dev.visprog.training.diffusion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the network that removes noise takes over from models that are there: an autoencoder, and
 * the text tower of a CLIP with its vocabulary.
 */
final class Beginning {
  static final String TEXTS = "text_encoder";
  static final String TOKENIZER = "tokenizer";

  private static final String CONFIG = "config.json";
  private static final String INDEX = "model_index.json";

  private static final List<String> VOCABULARY =
      List.of(
          "vocab.json",
          "merges.txt",
          "tokenizer.json",
          "tokenizer_config.json",
          "special_tokens_map.json",
          "added_tokens.json");

  private Beginning() {}

  /** Whether a folder is that of a whole pipeline, not of a CLIP. */
  static boolean isPipeline(Path folder) {
    return Files.exists(folder.resolve(INDEX));
  }

  /**
   * Puts the parts into the folder of the model that are not trained here.
   *
   * @param start a CLIP or a whole model; null where the parts are there already
   * @throws CheckpointException if one is not to be found
   */
  static void prepare(Path model, @Nullable Path start) throws IOException, CheckpointException {
    if (start != null) {
      takeTexts(model, start);
      if (isPipeline(start) && !Files.exists(model.resolve(VaeLayout.FOLDER))) {
        copy(start, model, VaeLayout.FOLDER);
      }
    }
    if (!Files.exists(model.resolve(TEXTS).resolve(CONFIG))) {
      throw new CheckpointException(
          model
              + ": got no text encoder, want --init with the folder of a CLIP (train clip) or of a"
              + " model that paints");
    }
    if (!Files.exists(model.resolve(VaeLayout.FOLDER).resolve(CONFIG))) {
      throw new CheckpointException(
          model
              + ": got no autoencoder, want one that was trained there before (train vae, with the"
              + " same --out)");
    }
  }

  private static void takeTexts(Path model, Path start) throws IOException, CheckpointException {
    if (isPipeline(start)) {
      copy(start, model, TOKENIZER);
      copy(start.resolve(TEXTS), model.resolve(TEXTS), List.of(CONFIG));
      return;
    }
    copy(start, model.resolve(TOKENIZER), VOCABULARY);
    if (!(JsonFile.read(start.resolve(CONFIG)).path("text_config") instanceof ObjectNode texts)) {
      throw new CheckpointException(
          start + ": got a configuration without text_config, want that of a CLIP");
    }
    texts.put("model_type", "clip_text_model").putArray("architectures").add("CLIPTextModel");
    dev.visprog.training.data.JsonFile.write(
        Files.createDirectories(model.resolve(TEXTS)).resolve(CONFIG), texts);
  }

  private static void copy(Path from, Path to, String folder) throws IOException {
    Path source = from.resolve(folder);
    try (Stream<Path> files = Files.list(source)) {
      copy(
          source,
          to.resolve(folder),
          files
              .filter(Files::isRegularFile)
              .map(each -> String.valueOf(each.getFileName()))
              .toList());
    }
  }

  private static void copy(Path from, Path to, List<String> names) throws IOException {
    Files.createDirectories(to);
    for (String name : names) {
      if (Files.exists(from.resolve(name))) {
        Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
