package dev.visprog.prompts.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response as a stream with bounds: it ends in an exception when it gets too long, or
 * takes too long however busily it drips. Only a few buffers are in memory at a time.
 */
final class ResponseBody extends InputStream implements BodySubscriber<InputStream> {
  private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
  private final HttpHeaders headers;
  private final long deadline;
  private final long mostBytes;

  private @Nullable Subscription subscription; // guarded by this, as is closed
  private boolean closed;
  private long received;
  private List<ByteBuffer> buffers = List.of();
  private int buffer;
  private @Nullable IOException problem;
  private boolean ended;

  /**
   * A body that is still to come.
   *
   * @param deadline when it must have ended, as {@link System#nanoTime} counts
   */
  ResponseBody(HttpHeaders headers, long deadline, long mostBytes) {
    this.headers = headers;
    this.deadline = deadline;
    this.mostBytes = mostBytes;
  }

  /** Whether it is a whole JSON text, as its headers say. */
  boolean isJson() {
    return headers
        .firstValue("content-type")
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("application/json"))
        .isPresent();
  }

  /** What ended the stream before its time; null if nothing did. */
  @Nullable IOException problem() {
    return problem;
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public synchronized void onSubscribe(Subscription newSubscription) {
    subscription = newSubscription;
    if (closed) {
      newSubscription.cancel();
    } else {
      newSubscription.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> item) {
    parts.add(new Part(item, null));
  }

  @Override
  public void onError(Throwable throwable) {
    parts.add(new Part(List.of(), throwable));
  }

  @Override
  public void onComplete() {
    parts.add(new Part(null, null));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    try {
      while (length > 0 && !ended) {
        if (buffer < buffers.size()) {
          ByteBuffer current = buffers.get(buffer);
          if (current.hasRemaining()) {
            int count = Math.min(length, current.remaining());
            current.get(bytes, offset, count);
            return count;
          }
          buffer++;
        } else {
          await();
        }
      }
      return length == 0 ? 0 : -1;
    } catch (IOException e) {
      problem = e;
      close();
      throw e;
    }
  }

  private void await() throws IOException {
    if (problem != null) {
      throw new IOException("the response has failed before");
    }
    Part part;
    try {
      part = parts.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
    if (part == null) {
      throw new HttpTimeoutException("the response takes too long");
    }
    if (part.failure() != null) {
      throw new IOException("the connection broke", part.failure());
    }
    if (part.buffers() == null) {
      ended = true;
      return;
    }
    buffers = part.buffers();
    buffer = 0;
    received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (received > mostBytes) {
      throw new TooLongException();
    }
    requestMore();
  }

  /** Lets go of the connection. */
  @Override
  public void close() {
    ended = true;
    synchronized (this) {
      closed = true;
      if (subscription != null) {
        subscription.cancel();
      }
    }
  }

  private synchronized void requestMore() {
    if (subscription != null) {
      subscription.request(1);
    }
  }

  /**
   * What the connection delivered.
   *
   * @param buffers bytes; null at the end
   * @param failure why there is no more; null if nothing is wrong
   */
  private record Part(@Nullable List<ByteBuffer> buffers, @Nullable Throwable failure) {}

  /** More was sent than any reply needs. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("the response is too long");
    }
  }
}
