package dev.visprog.models.hub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.hub.RepositoryInfo.Listed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the answer to {@code GET /api/models/<repository>/revision/<revision>?blobs=true}: the
 * commit in {@code sha}, the licence in {@code cardData.license}, the files in {@code siblings},
 * each with {@code rfilename}, {@code size}, {@code blobId} and, in large file storage, {@code
 * lfs.sha256}.
 */
final class RepositoryJson {
  private final RepositoryId repository;

  private RepositoryJson(RepositoryId repository) {
    this.repository = repository;
  }

  static RepositoryInfo read(byte[] answer, RepositoryId repository) throws HubException {
    return new RepositoryJson(repository).info(BoundedJson.object(answer, "the hub's answer"));
  }

  private RepositoryInfo info(JsonNode json) throws HubException {
    String commit = json.path("sha").asText();
    if (!commit.matches("[0-9a-f]{40}")) {
      throw wrong("got the commit %s, want 40 hexadecimal digits", RemoteName.quote(commit));
    }
    if (!json.path("siblings").isArray()) {
      throw wrong("got no list 'siblings' of its files%s", "");
    }
    Map<String, Listed> files = new LinkedHashMap<>();
    for (JsonNode file : json.path("siblings")) {
      Listed listed = listed(file);
      files.put(listed.name(), listed);
    }
    JsonNode licence = json.path("cardData").path("license");
    return new RepositoryInfo(
        commit, Optional.of(licence.asText()).filter(text -> !text.isBlank()), files);
  }

  private Listed listed(JsonNode file) throws HubException {
    String name = file.path("rfilename").asText();
    if (!RemoteName.isSafe(name)) {
      throw wrong("got a file named %s, which leads out of its folder", RemoteName.quote(name));
    }
    JsonNode lfs = file.path("lfs");
    JsonNode size = lfs.has("size") ? lfs.path("size") : file.path("size");
    boolean given = size.isNumber();
    if (given
        && (!size.canConvertToLong() || size.asLong() < 0 || size.asLong() > RemoteFile.LARGEST)) {
      throw wrong("%s", "%s has %s bytes".formatted(RemoteName.quote(name), size));
    }
    String hex = lfs.isObject() ? sha256(lfs) : file.path("blobId").asText();
    return new Listed(name, given ? size.asLong() : -1, Checksum.parse(hex).filter(kind(lfs)));
  }

  private static Predicate<Checksum> kind(JsonNode lfs) {
    Checksum.Kind want = lfs.isObject() ? Checksum.Kind.SHA256 : Checksum.Kind.GIT_SHA1;
    return checksum -> checksum.kind() == want;
  }

  /** Some answers call it {@code oid}. */
  private static String sha256(JsonNode lfs) {
    return lfs.path("sha256").asText(lfs.path("oid").asText());
  }

  private HubException wrong(String format, String what) {
    return new HubException(repository + ": the hub's answer: " + format.formatted(what));
  }
}
