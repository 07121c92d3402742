package dev.visprog.tools.detect;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.detect.Detector.Search;
import dev.visprog.tools.face.Face;
import dev.visprog.tools.face.FaceFinder;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Optional;

/** The faces that a model finds by their description: {@code Loc} would find the same. */
public final class DescribedFaces implements FaceFinder {
  private static final String FACE = "face";

  private final Detector detector;

  /** By this model. */
  public DescribedFaces(Detector detector) {
    this.detector = detector;
  }

  @Override
  public List<Face> find(Image picture) throws ToolException {
    Search search = new Search(picture, LocTool.description(FACE), LocTool.THRESHOLD);
    return detector.find(List.of(search)).get(0).stream()
        .map(
            found -> {
              Box box = found.box();
              return new Face(box.x0(), box.y0(), box.width(), box.height(), found.score());
            })
        .toList();
  }

  @Override
  public Optional<String> revision() {
    return detector.revision();
  }

  @Override
  public Optional<String> missing() {
    return detector.missing();
  }

  @Override
  public void close() {
    detector.close();
  }
}
