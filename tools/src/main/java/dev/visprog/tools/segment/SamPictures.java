package dev.visprog.tools.segment;

import dev.visprog.models.sam.SamImage;
import dev.visprog.models.sam.SamSegmenter;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.model.ModelLoader;
import dev.visprog.tools.model.Remembered;
import dev.visprog.tools.model.SharedModel;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Optional;

/** A SAM that looks at a picture once, whichever tools and steps ask about it. */
public final class SamPictures {
  private static final ModelLoader<SamSegmenter> LOADER = SamSegmenter::new;

  /** A picture takes some megabytes. */
  private static final int PICTURES = 8;

  private final SharedModel<SamSegmenter> model;
  private final Remembered<SamImage> pictures = new Remembered<>(PICTURES);

  /** The SAM of a folder. */
  public SamPictures(ModelLibrary library, ModelFolder folder) {
    model = library.model(folder, LOADER);
  }

  /** What is to be found in a picture. */
  @FunctionalInterface
  interface Search<T> {
    /** Finds it. */
    T in(SamSegmenter sam, SamImage picture);
  }

  /** Looks at a picture, if that was not done before, and finds something in it. */
  <T> T find(Image picture, Search<T> search) throws ToolException {
    SamImage seen =
        pictures
            .get(List.of(picture), Image::pixelHash, some -> model.use(sam -> sam.encode(some)))
            .get(0);
    return model.use(sam -> search.in(sam, seen));
  }

  Optional<String> revision() {
    return model.revision().map(revision -> "sam-" + revision);
  }

  Optional<String> missing() {
    return model.missing();
  }

  void close() {
    model.close();
  }
}
