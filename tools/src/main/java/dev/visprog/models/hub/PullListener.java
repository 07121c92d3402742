package dev.visprog.models.hub;

import java.time.Duration;

/** Hears how a pull goes. Calls come from several threads. */
public interface PullListener {
  /** Hears nothing. */
  PullListener NONE = new PullListener() {};

  /**
   * A file begins.
   *
   * @param there how many of its bytes an earlier pull has left
   */
  default void begins(RemoteFile file, long there) {}

  /** So many more bytes are there; fewer than none if they have to be fetched again. */
  default void received(long bytes) {}

  /** A file is whole and checked. */
  default void finished(RemoteFile file) {}

  /** Another process is fetching the same file; this one waits for it. */
  default void waiting(RemoteFile file) {}

  /** Something failed and is tried again after a pause. */
  default void retrying(String what, String problem, Duration pause) {}
}
