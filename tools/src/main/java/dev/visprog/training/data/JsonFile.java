package dev.visprog.training.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;

/** JSON that people may read. */
public final class JsonFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonFile() {}

  /** Writes a file. It is there as a whole or not at all. */
  public static void write(Path file, JsonNode content) throws IOException {
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n";
    AtomicFile.writeText(file, out -> out.write(text));
  }
}
