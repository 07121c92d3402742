package dev.visprog.models.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file on the hub, from any position on. Remembers the server that the hub sends
 * us to, so that the hub is not asked for each part of a file.
 */
final class RemoteContent {
  private final HubConnection connection;
  private final HubAnswer answers;
  private final PullRecord record;
  private final RemoteFile file;
  private final URI address;
  private final Duration patience;
  private volatile @Nullable URI direct;

  RemoteContent(
      HubConnection connection,
      HubSettings settings,
      RepositoryId repository,
      PullRecord record,
      RemoteFile file) {
    this.connection = connection;
    this.answers = new HubAnswer(settings, repository, record.commit());
    this.record = record;
    this.file = file;
    this.address =
        connection.address(
            "/" + repository.name() + "/resolve/" + record.commit() + "/" + file.name());
    this.patience = settings.transfer().patience();
  }

  /** Takes bytes as they come. */
  interface Sink {
    /** Takes some; all that remains in the buffer. */
    void take(ByteBuffer bytes) throws IOException, HubException;
  }

  /** Bytes that are on their way. */
  final class Arriving implements AutoCloseable {
    private final BodyQueue body;
    private final boolean whole;

    private Arriving(BodyQueue body, boolean whole) {
      this.body = body;
      this.whole = whole;
    }

    /** Whether they are those of the whole file, although a part was asked for. */
    boolean whole() {
      return whole;
    }

    /**
     * Gives all to the sink.
     *
     * @throws TransientException if they ended too early
     */
    void into(Sink sink)
        throws IOException, HubException, TransientException, InterruptedException {
      while (true) {
        List<ByteBuffer> piece = next();
        if (piece.isEmpty()) {
          return;
        }
        for (ByteBuffer bytes : piece) {
          sink.take(bytes);
        }
      }
    }

    private List<ByteBuffer> next() throws TransientException, InterruptedException {
      try {
        return body.next(patience);
      } catch (IOException e) {
        throw new TransientException(String.valueOf(e.getMessage()));
      }
    }

    @Override
    public void close() {
      body.close();
    }
  }

  /**
   * Asks for the bytes from a position on.
   *
   * @param to the position after the last
   */
  Arriving open(long from, long to) throws HubException, TransientException, InterruptedException {
    boolean all = from == 0 && to == file.size();
    URI remembered = direct;
    URI from0 = remembered == null ? address : remembered;
    HttpResponse<BodyQueue> answer =
        connection.get(from0, all ? null : "bytes=%d-%d".formatted(from, to - 1));
    int status = answer.statusCode();
    if (remembered != null && status >= 400) {
      direct = null; // such addresses are good for a while only: ask the hub for another
      if (status < 408) {
        answer.body().close();
        throw new TransientException("the address of the file has expired");
      }
    }
    answers.check(answer, file.name());
    checkHeaders(answer.headers(), status, from);
    if (!connection.isHub(answer.uri())) {
      direct = answer.uri();
    }
    return new Arriving(answer.body(), status == 200 && !all);
  }

  private void checkHeaders(HttpHeaders headers, int status, long from)
      throws HubException, TransientException {
    String commit = headers.firstValue("X-Repo-Commit").orElse(record.commit());
    if (!commit.equals(record.commit())) {
      throw changed("commit", RemoteName.quote(commit), record.commit());
    }
    String linked = headers.firstValue("X-Linked-Etag").orElse("");
    String etag = linked.replaceAll("^W/|\"", "");
    if (Checksum.parse(etag).isPresent() && !etag.equals(file.checksum().hex())) {
      throw changed("checksum", etag, file.checksum().hex());
    }
    String range = headers.firstValue("Content-Range").orElse("");
    String want = "bytes " + from + "-";
    if (status == 206 && (!range.startsWith(want) || !range.endsWith("/" + file.size()))) {
      throw changed("range", RemoteName.quote(range), want + "…/" + file.size());
    }
  }

  private HubException changed(String what, String got, String want) {
    return new HubException(
        "%s: got the %s %s, want %s: the file has changed since it was listed"
            .formatted(file.name(), what, got, want));
  }
}
