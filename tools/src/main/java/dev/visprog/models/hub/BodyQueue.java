package dev.visprog.models.hub;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, piece by piece as it arrives: with an end to waiting, which the streams of
 * {@code java.net.http} lack. Asks for the next piece only when the last one was taken.
 */
final class BodyQueue implements BodySubscriber<BodyQueue>, AutoCloseable {

  /** What may arrive: bytes, or the end, with an error if it came too early. */
  private record Piece(List<ByteBuffer> bytes, boolean last, @Nullable Throwable problem) {}

  private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();

  /**
   * The next bytes.
   *
   * @return empty at the end
   * @throws IOException if the connection broke
   * @throws TransientException if nothing came for this long
   */
  List<ByteBuffer> next(Duration patience)
      throws IOException, TransientException, InterruptedException {
    Piece piece = pieces.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (piece == null) {
      throw new TransientException("the server sent nothing for " + patience.toSeconds() + " s");
    }
    if (piece.problem() != null) {
      throw new IOException("the connection broke: " + piece.problem().getMessage());
    }
    if (!piece.last()) {
      subscription.join().request(1);
    }
    return piece.bytes();
  }

  /** Ends the connection if not everything was taken. */
  @Override
  public void close() {
    var unused = subscription.thenAccept(Subscription::cancel); // it may not have come yet
  }

  @Override
  public CompletionStage<BodyQueue> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Subscription begun) {
    subscription.complete(begun);
    begun.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    pieces.add(new Piece(bytes, false, null));
  }

  @Override
  public void onError(Throwable problem) {
    pieces.add(new Piece(List.of(), true, problem));
  }

  @Override
  public void onComplete() {
    pieces.add(new Piece(List.of(), true, null));
  }
}
