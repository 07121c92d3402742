package dev.visprog.models.hub;

import dev.visprog.file.FileProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The models that are on this machine, whoever fetched them. Asks nobody. */
public final class HubCache {
  private static final int DEEPEST = 4;

  private final Path folder;

  /**
   * The cache in a folder.
   *
   * @param folder holds {@code models--owner--name} folders; need not exist
   */
  public HubCache(Path folder) {
    this.folder = folder;
  }

  /** The folder of the cache. */
  public Path folder() {
    return folder;
  }

  /**
   * What is here of a repository.
   *
   * @param snapshot the folder of the commit, if there is one
   * @param missing what is wanted and not there, in words; empty if the model can be used
   * @param bytes the size of the wanted files that are there
   */
  public record Holding(Optional<Path> snapshot, List<String> missing, long bytes) {
    /** Whether the model can be used. */
    public boolean complete() {
      return snapshot.isPresent() && missing.isEmpty();
    }
  }

  /**
   * The folder with a model's files.
   *
   * @param revision a branch, a tag or a commit; a branch is what it was when it was fetched
   * @return nothing unless all wanted files are there
   * @throws HubException if the cache cannot be read
   */
  public Optional<Path> find(RepositoryId repository, String revision, WantedFiles wanted)
      throws HubException {
    Holding holding = holding(repository, revision, wanted);
    return holding.complete() ? holding.snapshot() : Optional.empty();
  }

  /**
   * What is here of a model.
   *
   * @throws HubException if the cache cannot be read
   */
  public Holding holding(RepositoryId repository, String revision, WantedFiles wanted)
      throws HubException {
    RepositoryFolder place = place(repository);
    try {
      Optional<PullRecord> pulled = place.records().find(RemoteName.revision(revision));
      Optional<String> commit = pulled.map(PullRecord::commit);
      if (commit.isEmpty()) {
        commit = place.commit(revision);
      }
      Optional<Path> snapshot = commit.map(place::snapshot).filter(Files::isDirectory);
      if (snapshot.isEmpty()) {
        return new Holding(snapshot, List.of("all of " + repository), 0);
      }
      List<String> there = new ArrayList<>(names(snapshot.get()));
      for (RemoteFile file : pulled.map(PullRecord::files).orElse(List.of())) {
        if (!place.has(commit.get(), file)) {
          there.remove(file.name()); // of another length than it was
        }
      }
      WantedFiles.Selection selection = wanted.select(there);
      long bytes = 0;
      for (String name : selection.files()) {
        bytes += Files.size(snapshot.get().resolve(name));
      }
      return new Holding(snapshot, selection.missing(), bytes);
    } catch (UncheckedIOException e) { // while listing
      throw unreadable(place, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  /**
   * Whether a repository was pulled by this library, and not only by another program.
   *
   * @throws HubException if the cache cannot be read
   */
  public boolean isPulled(RepositoryId repository, String revision) throws HubException {
    RepositoryFolder place = place(repository);
    return place.records().find(RemoteName.revision(revision)).isPresent();
  }

  private static HubException unreadable(RepositoryFolder place, IOException e) {
    return new HubException(
        "%s cannot be read: %s".formatted(place.path(), FileProblem.describe(e)), e);
  }

  /** The names of all files of a snapshot. */
  static List<String> names(Path snapshot) throws IOException {
    try (Stream<Path> files = Files.walk(snapshot, DEEPEST)) {
      return files
          .filter(Files::isRegularFile)
          .map(path -> snapshot.relativize(path).toString().replace('\\', '/'))
          .toList();
    }
  }

  RepositoryFolder place(RepositoryId repository) {
    return new RepositoryFolder(folder, repository);
  }
}
