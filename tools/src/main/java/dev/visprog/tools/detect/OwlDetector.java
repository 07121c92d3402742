package dev.visprog.tools.detect;

import dev.visprog.models.detection.Detection;
import dev.visprog.models.owlvit.OwlVitDetector;
import dev.visprog.models.owlvit.OwlVitImage;
import dev.visprog.models.owlvit.OwlVitText;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.model.ModelLoader;
import dev.visprog.tools.model.Remembered;
import dev.visprog.tools.model.SharedModel;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * OWL-ViT or OWLv2. A picture is looked at once, however many things are looked for in it and
 * however many steps do so; the texts of several searches are read together.
 */
public final class OwlDetector implements Detector {
  private static final ModelLoader<OwlVitDetector> LOADER = OwlVitDetector::new;

  /** A picture takes some megabytes. */
  private static final int PICTURES = 8;

  private static final int TEXTS = 2000;

  private final SharedModel<OwlVitDetector> model;
  private final Remembered<OwlVitImage> pictures = new Remembered<>(PICTURES);
  private final Remembered<OwlVitText> texts = new Remembered<>(TEXTS);

  /** The detector of a folder. */
  public OwlDetector(ModelLibrary library, ModelFolder folder) {
    model = library.model(folder, LOADER);
  }

  @Override
  public List<List<Found>> find(List<Search> searches) throws ToolException {
    List<OwlVitImage> seen =
        pictures.get(
            searches.stream().map(Search::image).toList(),
            Image::pixelHash,
            some -> model.use(owl -> owl.encode(some)));
    List<OwlVitText> read =
        texts.get(
            searches.stream().map(Search::description).toList(),
            text -> text,
            some -> model.use(owl -> owl.encodeTexts(some)));
    List<List<Found>> found = new ArrayList<>();
    for (int i = 0; i < searches.size(); i++) {
      Search search = searches.get(i);
      OwlVitImage picture = seen.get(i);
      List<OwlVitText> text = List.of(read.get(i));
      found.add(
          boxes(
              search.image(),
              model.use(owl -> owl.detectEncoded(picture, text, search.threshold()))));
    }
    return found;
  }

  private static List<Found> boxes(Image image, List<Detection> detections) {
    List<Found> found = new ArrayList<>();
    for (Detection each : detections) {
      Box box =
          new Box(
                  Math.round(each.x0()),
                  Math.round(each.y0()),
                  Math.round(each.x1()),
                  Math.round(each.y1()))
              .intersect(image.frame().bounds());
      if (!box.isEmpty()) {
        found.add(new Found(box, each.score()));
      }
    }
    return found;
  }

  @Override
  public Optional<String> revision() {
    return model.revision().map(revision -> "owl-" + revision);
  }

  @Override
  public Optional<String> missing() {
    return model.missing();
  }

  @Override
  public void close() {
    model.close();
  }
}
