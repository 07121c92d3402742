package dev.visprog.models.sam;

/** Is told how far the search for everything has come. */
@FunctionalInterface
public interface AutomaticProgress {
  /** Listens to nothing. */
  AutomaticProgress SILENT = (done, all) -> {};

  /**
   * Some more points were asked for.
   *
   * @param done points so far
   * @param all points there are
   */
  void points(int done, int all);
}
