package dev.visprog.tools.ask;

import dev.visprog.models.blip.BlipCaptioner;
import dev.visprog.models.blip.Caption;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.model.ModelLoader;
import dev.visprog.tools.model.SharedModel;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Optional;

/** BLIP for captions. */
public final class BlipCaptions implements Captioner {
  private static final ModelLoader<BlipCaptioner> LOADER = BlipCaptioner::new;

  private final SharedModel<BlipCaptioner> model;

  /** The model of a folder. */
  public BlipCaptions(ModelLibrary library, ModelFolder folder) {
    model = library.model(folder, LOADER);
  }

  @Override
  public List<String> describe(List<Image> pictures) throws ToolException {
    return model.use(blip -> blip.captionAll(pictures).stream().map(Caption::text).toList());
  }

  @Override
  public Optional<String> revision() {
    return model.revision().map(revision -> "blip-" + revision);
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
