package dev.visprog.models.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is often found where weights should be, told by how it starts. */
final class FileStart {
  private static final int LOOK = 64;

  private FileStart() {}

  static void refuseOtherContent(WeightFile file) throws CheckpointException {
    int length = (int) Math.min(LOOK, file.size());
    String start =
        new String(file.read(0, length).array(), StandardCharsets.ISO_8859_1)
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (length == 0) {
      throw file.wrong("got an empty file, want weights; pull the model again");
    }
    if (start.startsWith("version https://git-lfs")) {
      throw file.wrong(
          "got a Git LFS pointer, want the weights that it stands for; run 'git lfs pull'"
              + " or pull the model again");
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      throw file.wrong("got a web page, want weights; pull the model again");
    }
  }
}
