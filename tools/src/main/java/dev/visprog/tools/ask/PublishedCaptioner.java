package dev.visprog.tools.ask;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ByType;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Optional;

/** The model of a folder, whichever of the kinds that describe pictures it is. */
public final class PublishedCaptioner implements Captioner {
  private final ByType<Captioner> model;

  /** By this model. */
  public PublishedCaptioner(ByType<Captioner> model) {
    this.model = model;
  }

  @Override
  public List<String> describe(List<Image> pictures) throws ToolException {
    return model.get().describe(pictures);
  }

  @Override
  public Optional<String> revision() {
    try {
      return model.get().revision();
    } catch (ToolException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> missing() {
    return model.folder().missing();
  }

  @Override
  public void close() {
    Captioner known = model.ifKnown();
    if (known != null) {
      known.close();
    }
  }
}
