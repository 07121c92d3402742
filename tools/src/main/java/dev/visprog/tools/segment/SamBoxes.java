package dev.visprog.tools.segment;

import dev.visprog.tool.ToolException;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Optional;

/** The shapes that SAM finds in boxes. */
public final class SamBoxes implements BoxSegmenter {
  private final SamPictures pictures;

  /** Of the pictures that {@code pictures} looks at. */
  public SamBoxes(SamPictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public List<Shape> shapes(Image picture, List<Box> boxes) throws ToolException {
    return pictures.find(picture, (sam, seen) -> sam.segment(seen, boxes)).stream()
        .map(each -> new Shape(each.mask(), each.quality()))
        .toList();
  }

  @Override
  public Optional<String> revision() {
    return pictures.revision();
  }

  @Override
  public Optional<String> missing() {
    return pictures.missing();
  }

  @Override
  public void close() {
    pictures.close();
  }
}
