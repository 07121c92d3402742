package dev.visprog.benchmark;

/** One of our networks with fixed inputs, without the work before and behind it. */
public interface NetworkRun extends AutoCloseable {
  /** Runs it once. */
  float[] run();

  /** Floating-point operations of a run. */
  double flops();

  @Override
  void close();
}
