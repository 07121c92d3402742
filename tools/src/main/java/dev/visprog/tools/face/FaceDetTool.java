package dev.visprog.tools.face;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelTool;
import dev.visprog.value.Frame;
import dev.visprog.value.Image;
import dev.visprog.value.Regions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds faces. */
public final class FaceDetTool extends ModelTool<FaceFinder> {
  /** A tool that asks {@code model}. */
  public FaceDetTool(FaceFinder model) {
    super(StandardSignatures.FACE_DET, model);
  }

  /**
   * A tool that will use this YuNet file.
   *
   * @param place an ONNX file, or a folder with one; not looked at yet
   */
  public FaceDetTool(Path place) {
    this(new YuNetFaces(place));
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    Frame frame = image.frame();
    List<Face> faces = model().find(image);
    return new Regions(
        frame,
        faces.stream()
            .map(face -> FaceShape.region(face, frame))
            .flatMap(Optional::stream)
            .toList());
  }
}
