package dev.visprog.models.hub;

import dev.visprog.file.FileProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads a model's files again and compares their checksums: with those that were written down at
 * the first pull, or, for files that Python fetched, with the names of their blobs.
 */
public final class ModelCheck {
  private static final int BUFFER = 1 << 20;

  private final HubCache cache;

  /** Looks into this cache. */
  public ModelCheck(HubCache cache) {
    this.cache = cache;
  }

  /** What was found. */
  public enum State {
    /** The content is what it should be. */
    RIGHT,
    /** It is another. */
    DAMAGED,
    /** Nothing says what it should be. */
    UNKNOWN
  }

  /**
   * What was found out about a file.
   *
   * @param name in the repository
   * @param path where it is
   */
  public record Verdict(String name, Path path, State state) {}

  /**
   * Checks the wanted files that are there.
   *
   * @throws HubException if the cache cannot be read
   */
  public List<Verdict> check(RepositoryId repository, String revision, WantedFiles wanted)
      throws HubException, InterruptedException {
    RepositoryFolder place = cache.place(repository);
    Optional<PullRecord> pulled = place.records().find(revision);
    Optional<Path> snapshot = cache.holding(repository, revision, wanted).snapshot();
    List<Verdict> verdicts = new ArrayList<>();
    try {
      if (snapshot.isPresent()) {
        for (String name : wanted.select(HubCache.names(snapshot.get())).files()) {
          Path path = snapshot.get().resolve(name);
          Optional<RemoteFile> known = pulled.flatMap(record -> record.file(name));
          verdicts.add(new Verdict(name, path, state(path, known)));
        }
      }
      return verdicts;
    } catch (ClosedByInterruptException e) {
      Thread.interrupted(); // the exception says it from here on
      throw new InterruptedException();
    } catch (IOException e) {
      throw new HubException(
          "%s cannot be read: %s".formatted(place.path(), FileProblem.describe(e)), e);
    }
  }

  private static State state(Path path, Optional<RemoteFile> known) throws IOException {
    Optional<Checksum> want = known.map(RemoteFile::checksum);
    if (want.isEmpty()) {
      want = Checksum.parse(String.valueOf(path.toRealPath().getFileName()));
    }
    if (want.isEmpty()) {
      return State.UNKNOWN;
    }
    return of(path, want.get()).equals(want.get().hex()) ? State.RIGHT : State.DAMAGED;
  }

  private static String of(Path path, Checksum kind) throws IOException {
    MessageDigest digest = kind.begin(Files.size(path));
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
