package dev.visprog.models.hub;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A part of a file, fetched into memory. */
final class Part {
  private final RemoteContent content;
  private final RemoteFile file;
  private final long from;
  private final long to;
  private final Transfer transfer;
  private final PullListener listener;

  Part(
      RemoteContent content,
      RemoteFile file,
      long from,
      long to,
      Transfer transfer,
      PullListener listener) {
    this.content = content;
    this.file = file;
    this.from = from;
    this.to = to;
    this.transfer = transfer;
    this.listener = listener;
  }

  /**
   * Fetches it, going on where a connection broke.
   *
   * @return nothing if the server gives no parts
   */
  byte[] fetch() throws IOException, HubException, InterruptedException {
    Attempts attempts = new Attempts(transfer, file.name(), listener);
    ByteBuffer part = ByteBuffer.allocate((int) (to - from));
    while (part.hasRemaining()) {
      try (RemoteContent.Arriving bytes = content.open(from + part.position(), to)) {
        if (bytes.whole()) {
          listener.received(-part.position());
          return new byte[0];
        }
        bytes.into(
            piece -> {
              if (piece.remaining() > part.remaining()) {
                throw new HubException(file.name() + ": got more bytes than were asked for");
              }
              int count = piece.remaining();
              part.put(piece);
              listener.received(count);
              attempts.progressed();
            });
        if (part.hasRemaining()) {
          throw new TransientException("the connection ended early");
        }
      } catch (TransientException e) {
        attempts.failed(e);
      }
    }
    return part.array();
  }
}
