package dev.visprog.models.djl;

/**
 * Settings of DJL that hold for the whole process. DJL reads them when its classes load, so they
 * must be applied before.
 */
public final class DjlSettings {
  private DjlSettings() {}

  /**
   * Keeps DJL from the network. Left to itself, it reports its use to its makers when an engine or
   * a tokenizer starts, with a second of time-outs where there is no way out, and downloads native
   * libraries that it does not find.
   */
  public static void apply() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    // Where there is a GPU, DJL would look for tokenizers that compute there.
    if (System.getenv("RUST_FLAVOR") == null && System.getProperty("RUST_FLAVOR") == null) {
      System.setProperty("RUST_FLAVOR", "cpu");
    }
  }
}
