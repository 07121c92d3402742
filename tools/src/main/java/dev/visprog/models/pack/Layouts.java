package dev.visprog.models.pack;

import dev.visprog.models.hub.WantedFiles;

/** Which files are wanted of repositories that are in no pack. */
public final class Layouts {
  private Layouts() {}

  /**
   * Any model that {@code transformers} saves: its configuration and its weights, and what else is
   * there of its picture processor and its tokenizer.
   */
  public static WantedFiles anyModel() {
    return PackJson.layout("any");
  }
}
