package dev.visprog.tools.face;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Frame;
import dev.visprog.value.Image;
import dev.visprog.value.Regions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds faces. The model file is read and the network loaded on first use. */
public final class FaceDetTool implements Tool, AutoCloseable {
  private final Path place;
  private @Nullable YuNetFile model;
  private @Nullable YuNetDetector detector;

  /**
   * A face detector that will use this YuNet file.
   *
   * @param place an ONNX file, or a folder with one; not looked at yet
   */
  public FaceDetTool(Path place) {
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
  public Signature signature() {
    return StandardSignatures.FACE_DET;
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    Frame frame = image.frame();
    YuNetDetector ready = detector();
    context.checkCancelled();
    return new Regions(
        frame,
        ready.detect(image).stream()
            .map(face -> FaceShape.region(face, frame))
            .flatMap(Optional::stream)
            .toList());
  }

  /** The hash of the model file with the version of this code; empty if the file is unusable. */
  @Override
  public Optional<String> revision() {
    try {
      return Optional.of(PlainTool.REVISION + "+yunet-" + model().hash().substring(0, 16));
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
