package dev.visprog.models.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.visprog.file.AtomicFile;
import dev.visprog.file.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lock file of a repository, {@code visprog-lock.json}. It lies in the repository's own folder
 * of the cache: whoever shares the cache shares it, whoever removes the model removes it, and
 * Python's tools, which look into the folders {@code blobs}, {@code refs} and {@code snapshots}
 * alone, do not mind it.
 */
final class PullRecords {
  static final String FILE = "visprog-lock.json";

  private final Path file;

  PullRecords(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /** What was written down for a revision. */
  Optional<PullRecord> find(String revision) throws HubException {
    return Optional.ofNullable(all().get(revision));
  }

  private Map<String, PullRecord> all() throws HubException {
    Map<String, PullRecord> records = new TreeMap<>();
    if (!Files.exists(file)) {
      return records;
    }
    try {
      JsonNode json = BoundedJson.object(Files.readAllBytes(file), file.toString());
      for (Map.Entry<String, JsonNode> entry : json.path("revisions").properties()) {
        records.put(entry.getKey(), read(entry.getKey(), entry.getValue()));
      }
      return records;
    } catch (IOException e) {
      throw new HubException(file + " cannot be read: " + FileProblem.describe(e), e);
    } catch (IllegalArgumentException e) {
      throw new HubException(
          "%s: %s; remove the file to let the next pull write it anew"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static PullRecord read(String revision, JsonNode json) {
    List<RemoteFile> files = new ArrayList<>();
    for (JsonNode node : json.path("files")) {
      Checksum.Kind kind = node.has("sha256") ? Checksum.Kind.SHA256 : Checksum.Kind.GIT_SHA1;
      files.add(
          new RemoteFile(
              node.path("name").asText(),
              node.path("size").asLong(-1),
              new Checksum(kind, node.path(field(kind)).asText())));
    }
    return new PullRecord(
        revision,
        json.path("commit").asText(),
        Optional.of(json.path("licence").asText()).filter(text -> !text.isEmpty()),
        files);
  }

  /** Writes down one revision, beside those that are there. */
  void put(RepositoryId repository, PullRecord record) throws HubException, IOException {
    Map<String, PullRecord> records = all();
    records.put(record.revision(), record);
    ObjectNode json = BoundedJson.JSON.createObjectNode();
    json.put("repository", repository.name());
    ObjectNode revisions = json.putObject("revisions");
    records.forEach((revision, each) -> write(each, revisions.putObject(revision)));
    String text = BoundedJson.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    AtomicFile.writeText(file, out -> out.write(text + "\n"));
  }

  private static void write(PullRecord record, ObjectNode json) {
    json.put("commit", record.commit());
    record.licence().ifPresent(licence -> json.put("licence", licence));
    for (RemoteFile file : record.files()) {
      json.withArray("files")
          .addObject()
          .put("name", file.name())
          .put("size", file.size())
          .put(field(file.checksum().kind()), file.checksum().hex());
    }
  }

  private static String field(Checksum.Kind kind) {
    return kind == Checksum.Kind.SHA256 ? "sha256" : "gitSha1";
  }
}
