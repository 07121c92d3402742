package dev.visprog.tools.scene.exam;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.face.Face;
import dev.visprog.tools.face.FaceShape;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.value.Box;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether heads are found, with as much around the face as the tool means to give. */
final class FaceExam implements Exam {
  private final Boxes boxes = new Boxes();

  @Override
  public List<Signature> tools() {
    return List.of(StandardSignatures.FACE_DET);
  }

  @Override
  public void take(Subject subject) throws ToolException {
    Optional<Value> found =
        subject.tools().call(StandardSignatures.FACE_DET, Map.of("image", subject.picture()));
    boxes.next();
    boxes.add(
        "face",
        (Regions) found.orElse(Regions.none(subject.picture().frame())),
        subject.view().faces().stream()
            .flatMap(face -> head(subject, face).stream())
            .map(Region::box)
            .toList());
  }

  private static Optional<Region> head(Subject subject, Thing face) {
    Box box = subject.view().box(face);
    return FaceShape.region(
        new Face(box.x0(), box.y0(), box.width(), box.height(), 1), subject.picture().frame());
  }

  @Override
  public Section section() {
    return new Section(
        "FaceDet", "AP@0.5 of heads", null, boxes.figures().stream().limit(1).toList());
  }
}
