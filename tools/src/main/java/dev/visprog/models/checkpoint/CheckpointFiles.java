package dev.visprog.models.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which of the files in a folder hold its weights: safetensors first, one file before several. */
final class CheckpointFiles {
  private static final String SAFETENSORS = ".safetensors";
  private static final String PYTORCH = ".bin";
  private static final String INDEX = ".index.json";

  private CheckpointFiles() {}

  /** The file of weights or the index of several. */
  static Path find(Path folder, String safetensorsStem, String pytorchStem)
      throws CheckpointException {
    if (!Files.isDirectory(folder)) {
      throw new CheckpointException(folder, "got no such folder, want the folder of a model");
    }
    List<String> wanted =
        List.of(
            safetensorsStem + SAFETENSORS,
            safetensorsStem + SAFETENSORS + INDEX,
            pytorchStem + PYTORCH,
            pytorchStem + PYTORCH + INDEX);
    for (String name : wanted) {
      if (Files.exists(folder.resolve(name))) {
        return folder.resolve(name);
      }
    }
    throw new CheckpointException(
        folder,
        "got no weights, want %s; found: %s; pull the model again"
            .formatted(String.join(" or ", wanted), found(folder)));
  }

  static boolean isIndex(Path file) {
    return file.toString().endsWith(INDEX);
  }

  static List<TensorPlace> read(WeightFile file) throws CheckpointException {
    return file.path().toString().endsWith(PYTORCH)
        ? TorchFile.read(file)
        : SafetensorsFile.read(file);
  }

  private static String found(Path folder) throws CheckpointException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> names =
          entries
              .map(entry -> Quote.of(entry.getFileName().toString()))
              .sorted()
              .limit(10)
              .toList();
      return names.isEmpty() ? "nothing" : String.join(", ", names);
    } catch (IOException e) {
      throw new CheckpointException(folder, "cannot be listed (" + e + ")", e);
    }
  }
}
