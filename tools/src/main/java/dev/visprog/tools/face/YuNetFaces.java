package dev.visprog.tools.face;

import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** YuNet. The model file is read and the network loaded on first use. */
public final class YuNetFaces implements FaceFinder {
  private final Path place;
  private @Nullable YuNetFile model;
  private @Nullable YuNetDetector detector;

  /**
   * A face detector that will use this YuNet file.
   *
   * @param place an ONNX file, or a folder with one; not looked at yet
   */
  public YuNetFaces(Path place) {
    this.place = Objects.requireNonNull(place, "place");
  }

  /** In a folder the first by name: published ones with shorter numbers have longer names. */
  private Path file() {
    if (!Files.isDirectory(place)) {
      return place;
    }
    try (Stream<Path> files = Files.list(place)) {
      return files
          .filter(file -> file.toString().endsWith(".onnx"))
          .sorted()
          .findFirst()
          .orElse(place);
    } catch (IOException e) {
      return place;
    }
  }

  @Override
  public List<Face> find(Image picture) throws ToolException {
    return detector().detect(picture);
  }

  /** The hash of the model file; empty if the file is unusable. */
  @Override
  public Optional<String> revision() {
    try {
      return Optional.of("yunet-" + model().hash().substring(0, 16));
    } catch (UnusableModelException e) {
      return Optional.empty();
    }
  }

  /** Whether there is no such file; what is in it is looked at when it is needed. */
  @Override
  public Optional<String> missing() {
    return Files.isRegularFile(file())
        ? Optional.empty()
        : Optional.of("the model file '" + place + "' of FaceDet does not exist");
  }

  /** Lets go of the network; a later call loads it again. */
  @Override
  public synchronized void close() {
    if (detector != null) {
      detector.close();
      detector = null;
    }
  }

  private synchronized YuNetDetector detector() throws ToolException {
    YuNetDetector ready = detector;
    if (ready == null) {
      try {
        ready = YuNetDetector.load(file(), model());
      } catch (UnusableModelException e) {
        throw new MissingModelException("FaceDet cannot use its model: " + e.getMessage());
      }
      detector = ready;
    }
    return ready;
  }

  /** The file as it was when it was first read, so that the revision is that of the network. */
  private synchronized YuNetFile model() throws UnusableModelException {
    YuNetFile read = model;
    if (read == null) {
      read = YuNetFile.read(file());
      model = read;
    }
    return read;
  }
}
