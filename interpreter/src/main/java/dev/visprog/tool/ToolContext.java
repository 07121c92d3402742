package dev.visprog.tool;

/** What a tool may know of the run that calls it, and how it speaks to that run. */
public interface ToolContext {

  /** The seed of the run; the same seed gives the same result. */
  long seed();

  /** Where models should compute: {@code auto}, {@code cpu}, {@code cuda}, {@code cuda:1}, … */
  String device();

  /** The bounds of this run. */
  Limits limits();

  /**
   * To be called between the parts of long work.
   *
   * @throws CancelledException if the run was stopped or its time is over
   */
  void checkCancelled() throws CancelledException;

  /**
   * Tells how far long work has come.
   *
   * @param fraction 0 to 1
   * @param what the work in a few words: {@code denoising step 3 of 20}
   */
  void progress(double fraction, String what);

  /** Notes something that the user should know; the result stands all the same. */
  void warn(String message);

  /**
   * Notes that there was nothing to work on, and with what the program goes on.
   *
   * @param message such as {@code no region to crop, went on with the whole image}
   * @throws ToolException if the run is strict
   */
  void nothingFound(String message) throws ToolException;

  /**
   * Notes a figure for the trace, such as the probability of an answer.
   *
   * @param name what it is: {@code probability}
   */
  void score(String name, double value);
}
