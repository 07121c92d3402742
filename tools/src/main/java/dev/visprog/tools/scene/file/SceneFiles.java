package dev.visprog.tools.scene.file;

import dev.visprog.file.AtomicFile;
import dev.visprog.file.FileProblem;
import dev.visprog.tools.image.DeepGrey;
import dev.visprog.tools.image.ImageFileReader;
import dev.visprog.tools.image.ImageFileWriter;
import dev.visprog.tools.image.ImageReadException;
import dev.visprog.tools.scene.LabelMap;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.SceneTruth;
import dev.visprog.value.Image;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes and reads scenes: a picture, a label map of 16-bit grey and the truth as JSON, side by
 * side. The truth names the other two. A scene is there when its truth is: it is written last.
 */
public final class SceneFiles {
  /** Most pixels of a picture that may have a truth. */
  private static final long MOST_PIXELS = 32L << 20;

  /** Most bytes of a truth file; a thing takes about 150. */
  private static final int MOST_BYTES = 1 << 20;

  private static final int LONGEST_NAME = 200;

  private SceneFiles() {}

  /** The names of the three files of a scene in the order in which they are written. */
  public static List<String> names(SceneTruth truth) {
    return List.of(truth.mask(), truth.image(), truthName(truth.image()));
  }

  /** The same for a scene that is not drawn yet. */
  public static List<String> names(String stem) {
    return List.of(stem + ".mask.png", stem + ".png", stem + ".json");
  }

  /**
   * Writes the three files of a scene, replacing those that are there. Whatever goes wrong, no
   * truth is left behind whose picture or label map is missing or another's.
   *
   * @param folder exists
   * @return the truth file
   * @throws IOException if a file could not be written, with a message that names it and the reason
   */
  public static Path write(Scene scene, Path folder) throws IOException {
    SceneTruth truth = scene.truth();
    for (String name : names(truth)) {
      if (!isPlainName(name)) {
        throw new IllegalArgumentException("got '" + name + "', want a plain file name");
      }
    }
    Path mask = folder.resolve(truth.mask());
    Path picture = folder.resolve(truth.image());
    Path json = folder.resolve(truthName(truth.image()));
    Files.deleteIfExists(json);
    boolean whole = false;
    try {
      DeepGrey.of(truth.width(), truth.height(), scene.labels().toArray()).write(mask);
      ImageFileWriter.write(scene.picture(), picture);
      AtomicFile.writeText(json, out -> TruthWriter.write(truth, out));
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(mask);
        Files.deleteIfExists(picture);
      }
    }
    return json;
  }

  /**
   * The truth file that belongs to a picture by its name, if it is there: {@code park.json} beside
   * {@code park.png}. Nothing is read.
   */
  public static Optional<Path> truthBeside(Path picture) {
    Path name = picture.getFileName();
    if (name == null) {
      return Optional.empty();
    }
    Path truth = picture.resolveSibling(truthName(name.toString()));
    return Files.isRegularFile(truth) && !truth.equals(picture)
        ? Optional.of(truth)
        : Optional.empty();
  }

  /**
   * Reads a scene and checks that its files agree.
   *
   * @param file the truth, whose name ends in {@code .json}, or the picture beside it
   */
  public static Scene read(Path file) throws SceneReadException {
    String name = String.valueOf(file.getFileName());
    if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
      return scene(file, truth(file));
    }
    Path json = file.resolveSibling(truthName(name));
    if (truthBeside(file).isEmpty()) {
      throw new SceneReadException(
          "could not read '%s': there is no truth about '%s' beside it".formatted(json, name));
    }
    SceneTruth truth = truth(json);
    if (!truth.image().equals(name)) {
      throw new SceneReadException(
          "could not read '%s': image: got %s, want '%s', the picture beside it"
              .formatted(json, TruthPlace.quote(truth.image()), name));
    }
    return scene(json, truth);
  }

  private static SceneTruth truth(Path json) throws SceneReadException {
    try {
      return TruthReader.read(bytes(json));
    } catch (SceneReadException e) {
      throw new SceneReadException("could not read '%s': %s".formatted(json, e.getMessage()), e);
    }
  }

  private static byte[] bytes(Path json) throws SceneReadException {
    if (!Files.isRegularFile(json)) {
      throw new SceneReadException(
          Files.exists(json) ? "got a folder or a device, want a file" : "no such file");
    }
    try (InputStream in = Files.newInputStream(json)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new SceneReadException("got more than %d bytes, want less".formatted(MOST_BYTES));
      }
      return bytes;
    } catch (IOException e) {
      throw new SceneReadException(FileProblem.describe(e), e);
    }
  }

  private static Scene scene(Path json, SceneTruth truth) throws SceneReadException {
    if ((long) truth.width() * truth.height() > MOST_PIXELS) {
      throw new SceneReadException(
          "could not read '%s': got %d×%d pixels, want at most %d"
              .formatted(json, truth.width(), truth.height(), MOST_PIXELS));
    }
    try {
      Image picture = ImageFileReader.read(json.resolveSibling(truth.image()), MOST_PIXELS);
      checkSize(json, truth, truth.image(), picture.width(), picture.height());
      DeepGrey mask = DeepGrey.read(json.resolveSibling(truth.mask()), MOST_PIXELS);
      checkSize(json, truth, truth.mask(), mask.width(), mask.height());
      LabelMap labels = LabelMap.of(mask.width(), mask.height(), mask.toArray());
      Optional<String> difference = Agreement.difference(truth, labels);
      if (difference.isPresent()) {
        throw new SceneReadException("could not read '%s': %s".formatted(json, difference.get()));
      }
      return new Scene(picture, truth, labels);
    } catch (ImageReadException e) {
      throw new SceneReadException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void checkSize(Path json, SceneTruth truth, String name, int width, int height)
      throws SceneReadException {
    if (width != truth.width() || height != truth.height()) {
      throw new SceneReadException(
          "could not read '%s': got %d×%d pixels in '%s', want %d×%d as 'width' and 'height' say"
              .formatted(json, width, height, name, truth.width(), truth.height()));
    }
  }

  /** Whether a text is the name of a file in the same folder, and nothing that leads elsewhere. */
  static boolean isPlainName(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && !name.equals(".")
        && !name.equals("..")
        && name.chars().noneMatch(c -> "/\\:*?\"<>|".indexOf(c) >= 0 || Character.isISOControl(c))
        && name.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  private static String truthName(String picture) {
    int dot = picture.lastIndexOf('.');
    return (dot < 0 ? picture : picture.substring(0, dot)) + ".json";
  }
}
