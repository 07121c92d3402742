package dev.visprog.models.benchmark;

import java.util.Optional;

/** Looks at the memory of this process again and again, from its creation until it is closed. */
public final class MemoryWatch implements AutoCloseable {
  private static final int MILLISECONDS_BETWEEN = 5;

  private final Optional<ProcessMemory> before = ProcessMemory.now();
  private final Thread thread = new Thread(this::look, "memory-watch");
  private volatile boolean closed;
  private volatile long mostAnonymous;
  private volatile long mostMapped;

  /** Begins to look. */
  public MemoryWatch() {
    before.ifPresent(this::note);
    thread.setDaemon(true);
    if (before.isPresent()) {
      thread.start();
    }
  }

  private void look() {
    while (!closed) {
      ProcessMemory.now().ifPresent(this::note);
      try {
        Thread.sleep(MILLISECONDS_BETWEEN);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private synchronized void note(ProcessMemory memory) {
    mostAnonymous = Math.max(mostAnonymous, memory.anonymous());
    mostMapped = Math.max(mostMapped, memory.mapped());
  }

  /** What there was when it began; empty on systems that do not say. */
  public Optional<ProcessMemory> before() {
    return before;
  }

  /** The most that there was of each kind, at whatever times; empty on systems that do not say. */
  public Optional<ProcessMemory> most() {
    ProcessMemory.now().ifPresent(this::note);
    return before.map(unused -> new ProcessMemory(mostAnonymous, mostMapped));
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
