package dev.visprog.models.embedded;

import dev.visprog.file.FileProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Models in folders as Hugging Face's libraries write them, with a list of their files. A model
 * that is not in the list is not in the pack, which may have none at all.
 */
public final class EmbeddedPack {
  /** The file that says what the models are, for people. */
  public static final String CARD = "README.md";

  /** As many digits as a commit has: the folder lies where other models have commits. */
  private static final int REVISION = 40;

  private final Resources resources;
  private final FileList list;
  private final String revision;

  private EmbeddedPack(Resources resources, FileList list, String revision) {
    this.resources = resources;
    this.list = list;
    this.revision = revision;
  }

  /**
   * Reads the list of a pack.
   *
   * @param name of the pack, for error messages
   * @throws EmbeddedException if it is missing or damaged
   */
  public static EmbeddedPack read(Resources resources, String name) throws EmbeddedException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    String place = "the file %s of the pack %s".formatted(FileList.NAME, name);
    try (InputStream in = resources.open(FileList.NAME)) {
      String hash = Sha256.copy(in, json, FileList.LONGEST);
      return new EmbeddedPack(
          resources, FileList.parse(json.toByteArray(), place), hash.substring(0, REVISION));
    } catch (EmbeddedException e) {
      throw e;
    } catch (IOException e) {
      throw new EmbeddedException(
          "%s cannot be read: %s".formatted(place, FileProblem.describe(e)), e);
    }
  }

  /** The folders of the models that are in it, in the order of their names. */
  public List<String> models() {
    return list.files().stream()
        .map(EmbeddedFile::model)
        .filter(model -> !model.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether a model is in it. */
  public boolean has(String model) {
    return !files(model).isEmpty();
  }

  /** The files of a model; none if it is not in the pack. */
  public List<EmbeddedFile> files(String model) {
    return list.of(model);
  }

  /** How large a model is. */
  public long bytes(String model) {
    return files(model).stream().mapToLong(EmbeddedFile::size).sum();
  }

  /** Changes with every byte of every file: 40 hexadecimal digits. */
  public String revision() {
    return revision;
  }

  /**
   * The card of the models; empty if there is none.
   *
   * @throws EmbeddedException if it is damaged
   */
  public Optional<String> card() throws EmbeddedException {
    for (EmbeddedFile file : list.files()) {
      if (file.name().equals(CARD)) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        copy(file, text);
        return Optional.of(text.toString(StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  /**
   * The pack where models are loaded from.
   *
   * @param folder holds {@code clip/config.json} and the others, or will; need not exist
   */
  public UnpackedPack unpackedIn(Path folder) {
    return new UnpackedPack(this, folder);
  }

  /**
   * Writes a file's bytes.
   *
   * @throws EmbeddedException if they are not those that the list tells of; some may be written
   */
  void copy(EmbeddedFile file, OutputStream out) throws EmbeddedException {
    try (InputStream in = resources.open(file.name())) {
      String sha256 = Sha256.copy(in, out, file.size());
      if (!sha256.equals(file.sha256())) {
        throw new EmbeddedException(
            "the file %s of the pack is damaged: got sha256 %s, want %s; get visprog anew"
                .formatted(file.name(), sha256, file.sha256()));
      }
    } catch (EmbeddedException e) {
      throw e;
    } catch (IOException e) {
      throw new EmbeddedException(
          "the file %s of the pack cannot be copied: %s"
              .formatted(file.name(), FileProblem.describe(e)),
          e);
    }
  }
}
