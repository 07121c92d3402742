package dev.visprog.models.hub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings a growing blob to its end: parts of it several at once, but written in their order; or, of
 * a small rest or from a server that gives no parts, in one stream.
 */
final class Download {
  private final RemoteContent content;
  private final RemoteFile file;
  private final BlobFile blob;
  private final Transfer transfer;
  private final PullListener listener;

  Download(
      RemoteContent content,
      RemoteFile file,
      BlobFile blob,
      Transfer transfer,
      PullListener listener) {
    this.content = content;
    this.file = file;
    this.blob = blob;
    this.transfer = transfer;
    this.listener = listener;
  }

  /** Fetches all that is missing. */
  void run() throws IOException, HubException, InterruptedException {
    boolean large = file.size() - blob.length() > transfer.partBytes();
    if (!large || transfer.connections() == 1 || !inParts()) {
      inOneStream();
    }
  }

  private void inOneStream() throws IOException, HubException, InterruptedException {
    Attempts attempts = new Attempts(transfer, file.name(), listener);
    while (blob.length() < file.size()) {
      try (RemoteContent.Arriving bytes = content.open(blob.length(), file.size())) {
        boolean goesOn = !bytes.whole();
        if (!goesOn) { // no progress then, or a server that always breaks off would never end
          listener.received(-blob.length());
          blob.restart();
        }
        bytes.into(
            piece -> {
              int count = piece.remaining();
              blob.append(piece);
              listener.received(count); // only what the next pull will find
              if (goesOn) {
                attempts.progressed();
              }
            });
        if (blob.length() < file.size()) {
          throw new TransientException("the connection ended early");
        }
      } catch (TransientException e) {
        attempts.failed(e);
      }
    }
  }

  /**
   * Fetches parts side by side.
   *
   * @return whether the server gives parts; if not, nothing was fetched
   */
  private boolean inParts() throws IOException, HubException, InterruptedException {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            transfer.connections(),
            task -> {
              Thread thread = new Thread(task, "pull");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Future<byte[]>> ahead = new ArrayDeque<>();
      long asked = blob.length();
      while (blob.length() < file.size()) {
        while (ahead.size() < transfer.connections() && asked < file.size()) {
          long to = Math.min(asked + transfer.partBytes(), file.size());
          Part part = new Part(content, file, asked, to, transfer, listener);
          ahead.add(threads.submit(part::fetch));
          asked = to;
        }
        byte[] next = result(ahead.remove());
        if (next.length == 0) {
          return false;
        }
        blob.append(ByteBuffer.wrap(next));
      }
      return true;
    } finally {
      threads.shutdownNow();
    }
  }

  private static byte[] result(Future<byte[]> part)
      throws IOException, HubException, InterruptedException {
    try {
      return part.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof HubException hub) {
        throw hub;
      }
      if (cause instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(cause);
    }
  }
}
