package dev.visprog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pack in a folder that has a model for no tool that finds or answers anything. */
final class PackFolder {
  private PackFolder() {}

  /**
   * Makes one, with a CLIP that cannot compute.
   *
   * @param home where folders can be made
   * @return the pack
   */
  static Path in(Path home) throws IOException {
    Path trained = Files.createDirectories(home.resolve("trained"));
    Files.writeString(trained.resolve("config.json"), "{\"model_type\": \"clip\"}");
    Path pack = home.resolve("pack");
    Cli.Outcome packed = Cli.piped().call("models", "pack", pack, "clip=" + trained);
    if (packed.code() != 0) {
      throw new IllegalStateException(packed.err());
    }
    return pack;
  }
}
