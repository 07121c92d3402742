package dev.visprog.tools.segment;

import dev.visprog.models.maskformer.MaskFormerSegmenter;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.model.ModelLoader;
import dev.visprog.tools.model.SharedModel;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import java.util.List;
import java.util.Optional;

/** MaskFormer: every thing, and each material once. */
public final class MaskFormerRegions implements Segmenter {
  private static final ModelLoader<MaskFormerSegmenter> LOADER = MaskFormerSegmenter::new;

  private final SharedModel<MaskFormerSegmenter> model;

  /** The model of a folder. */
  public MaskFormerRegions(ModelLibrary library, ModelFolder folder) {
    model = library.model(folder, LOADER);
  }

  @Override
  public List<Region> divide(Image picture, ToolContext context) throws ToolException {
    return divide(picture);
  }

  /** The regions with their masks, in pixels of the picture, the best one first. */
  List<Region> divide(Image picture) throws ToolException {
    return model.use(segmenter -> segmenter.encode(picture)).segments().stream()
        .map(each -> new Region(each.box(), each.score(), each.name(), each.mask()))
        .toList();
  }

  @Override
  public Optional<String> revision() {
    return model.revision().map(revision -> "maskformer-" + revision);
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
