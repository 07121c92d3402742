package dev.visprog.tools.embed;

import dev.visprog.models.clip.ClipModel;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.model.ModelLoader;
import dev.visprog.tools.model.Remembered;
import dev.visprog.tools.model.SharedModel;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Optional;

/** CLIP. What it made of a picture or a text is remembered for the steps that come. */
public final class ClipPictureText implements PictureText {
  private static final ModelLoader<ClipModel> LOADER = ClipModel::new;

  /** A vector takes some kilobytes. */
  private static final int REMEMBERED = 2000;

  private final SharedModel<ClipModel> model;
  private final Remembered<float[]> pictures = new Remembered<>(REMEMBERED);
  private final Remembered<float[]> texts = new Remembered<>(REMEMBERED);

  /** The CLIP of a folder. */
  public ClipPictureText(ModelLibrary library, ModelFolder folder) {
    model = library.model(folder, LOADER);
  }

  @Override
  public List<float[]> pictures(List<Image> wanted) throws ToolException {
    return pictures.get(
        wanted, Image::pixelHash, some -> model.use(clip -> clip.embedImages(some)));
  }

  @Override
  public List<float[]> texts(List<String> wanted) throws ToolException {
    return texts.get(wanted, text -> text, some -> model.use(clip -> clip.embedTexts(some)));
  }

  @Override
  public double scale() throws ToolException {
    return model.use(ClipModel::logitScale);
  }

  @Override
  public boolean isTooLong(String text) throws ToolException {
    return model.use(clip -> clip.isTooLong(text));
  }

  @Override
  public Optional<String> revision() {
    return model.revision().map(revision -> "clip-" + revision);
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
