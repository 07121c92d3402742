package dev.visprog.models.hub;

import dev.visprog.file.FileProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fetches models into the cache.
 *
 * <p>The first pull of a revision asks the hub which commit it is and which size and checksum each
 * file has, and writes that down when all files are there. Later pulls keep to what was written
 * down, until an update is asked for. A pull that ends early, by an interrupt, an error or a crash,
 * leaves whole files and the beginning of the one it was at; the next one goes on there.
 */
public final class ModelPull {
  /** Kept free on the disk, for the rest of the system. */
  private static final long SPARE = 64L << 20;

  private final HubSettings settings;
  private final PullListener listener;
  private final FreeSpace space;
  private final HubConnection connection;
  private final HubCache cache;

  /** Fetches with these settings. */
  public ModelPull(HubSettings settings, PullListener listener, FreeSpace space) {
    this.settings = settings;
    this.listener = listener;
    this.space = space;
    this.connection = new HubConnection(settings);
    this.cache = new HubCache(settings.cache());
  }

  /**
   * Finds out what is to be fetched.
   *
   * @param update whether to ask the hub what the revision is today
   * @throws HubException if the hub cannot be asked, or does not have what is wanted
   */
  public PullPlan plan(RepositoryId repository, String revision, WantedFiles wanted, boolean update)
      throws HubException, InterruptedException {
    RepositoryFolder place = cache.place(repository);
    Optional<PullRecord> known = place.records().find(RemoteName.revision(revision));
    PullRecord record;
    if (known.isPresent() && !update && wanted.select(known.get().names()).complete()) {
      record = known.get();
    } else if (settings.offline()) {
      throw new HubException(
          "%s: it is not known which files it has, and offline the hub is not asked"
              .formatted(repository));
    } else {
      String at = known.isPresent() && !update ? known.get().commit() : revision;
      record = select(repository, revision, info(repository, at), wanted);
    }
    return plan(repository, record, place);
  }

  private static PullPlan plan(RepositoryId repository, PullRecord record, RepositoryFolder place)
      throws HubException {
    try {
      List<RemoteFile> missing = new ArrayList<>();
      long bytes = 0;
      for (RemoteFile file : record.files()) {
        if (!place.has(record.commit(), file) && !place.hasBlob(file)) {
          missing.add(file);
          Path begun = place.incomplete(file.checksum());
          long there = Files.exists(begun) ? Files.size(begun) : 0;
          bytes = Math.addExact(bytes, file.size() - Math.min(there, file.size()));
        }
      }
      return new PullPlan(repository, record, missing, bytes);
    } catch (IOException e) {
      throw problem(place, e);
    } catch (ArithmeticException e) {
      throw new HubException(repository + ": got files too large to add up", e);
    }
  }

  private PullRecord select(
      RepositoryId repository, String revision, RepositoryInfo info, WantedFiles wanted)
      throws HubException {
    WantedFiles.Selection selection = wanted.select(info.files().keySet());
    if (!selection.complete()) {
      throw new HubException(
          "%s: got no %s among its files"
              .formatted(repository, String.join(", no ", selection.missing())));
    }
    List<RemoteFile> files = new ArrayList<>();
    for (RepositoryInfo.Listed listed : info.files().values()) {
      if (selection.files().contains(listed.name())) {
        files.add(listed.known(repository));
      }
    }
    return new PullRecord(revision, info.commit(), info.licence(), files);
  }

  private RepositoryInfo info(RepositoryId repository, String revision)
      throws HubException, InterruptedException {
    Attempts attempts = new Attempts(settings.transfer(), repository.name(), listener);
    HubAnswer answers = new HubAnswer(settings, repository, revision);
    // A slash in a revision must not look like the next part of the path.
    URI address =
        URI.create(
            connection.address("/api/models/" + repository.name() + "/revision/")
                + revision.replace("/", "%2F").replace("+", "%2B")
                + "?blobs=true");
    while (true) {
      try {
        HttpResponse<BodyQueue> answer = connection.get(address, null);
        answers.check(answer, null);
        return RepositoryJson.read(connection.all(answer.body()), repository);
      } catch (TransientException e) {
        attempts.failed(e);
      }
    }
  }

  /**
   * Makes sure that everything will fit.
   *
   * @throws HubException if the disk has too little room
   */
  public void checkSpace(List<PullPlan> plans) throws HubException {
    try {
      long free = Math.max(0, space.in(settings.cache()) - SPARE);
      long left = free;
      for (PullPlan plan : plans) {
        if (plan.bytes() > left) {
          throw new HubException(
              ("%s: got room for %d MB in %s, want %d MB more; make room, or set"
                      + " HF_HUB_CACHE to a folder on a larger disk")
                  .formatted(
                      plan.repository(),
                      free / 1_000_000,
                      settings.cache(),
                      (plan.bytes() - left) / 1_000_000 + 1));
        }
        left -= plan.bytes();
      }
    } catch (IOException e) {
      throw new HubException("%s: %s".formatted(settings.cache(), FileProblem.describe(e)), e);
    }
  }

  /**
   * Does what the plan says.
   *
   * @return the folder with the model's files
   * @throws HubException if not all files could be fetched
   * @throws InterruptedException if the thread was interrupted; the next pull goes on from here
   */
  public Path fetch(PullPlan plan) throws HubException, InterruptedException {
    PullRecord record = plan.record();
    RepositoryFolder place = cache.place(plan.repository());
    if (settings.offline() && !plan.missing().isEmpty()) {
      throw new HubException(
          "%s: got no %s in the cache, and offline nothing is fetched"
              .formatted(plan.repository(), plan.missing().get(0).name()));
    }
    checkSpace(List.of(plan));
    try {
      for (RemoteFile file : record.files()) {
        if (!place.has(record.commit(), file)) {
          fetch(plan, file, place);
          place.link(record.commit(), file);
        }
      }
      place.refer(record.revision(), record.commit());
      place.records().put(plan.repository(), record);
      return place.snapshot(record.commit());
    } catch (ClosedByInterruptException e) {
      Thread.interrupted(); // the exception says it from here on
      throw new InterruptedException();
    } catch (IOException e) {
      throw problem(place, e);
    }
  }

  @SuppressWarnings("try") // the lock is held, not used
  private void fetch(PullPlan plan, RemoteFile file, RepositoryFolder place)
      throws IOException, HubException, InterruptedException {
    if (place.hasBlob(file)) {
      return;
    }
    Path lock = place.lock(file.checksum());
    try (BlobLock held = BlobLock.acquire(lock, () -> listener.waiting(file))) {
      if (!place.hasBlob(file)) { // another process may have fetched it meanwhile
        try (BlobFile blob = BlobFile.open(place.incomplete(file.checksum()), file)) {
          listener.begins(file, blob.length());
          RemoteContent content =
              new RemoteContent(connection, settings, plan.repository(), plan.record(), file);
          new Download(content, file, blob, settings.transfer(), listener).run();
          blob.finish(place.blob(file.checksum()));
        }
      }
      listener.finished(file);
    }
  }

  private static HubException problem(RepositoryFolder place, IOException e) {
    return new HubException(
        "the model cache %s: %s".formatted(place.path(), FileProblem.describe(e)), e);
  }
}
