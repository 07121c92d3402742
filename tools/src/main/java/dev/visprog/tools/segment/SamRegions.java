package dev.visprog.tools.segment;

import dev.visprog.models.sam.AutomaticSettings;
import dev.visprog.models.sam.Segmented;
import dev.visprog.tool.CancelledException;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.embed.RegionNames;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Everything that SAM finds in a picture: things, their parts, and what they stand on, which may
 * lie in one another. SAM knows no names; another model may give them.
 */
public final class SamRegions implements Segmenter {
  /** The label of what nobody names. */
  private static final String NAMELESS = "object";

  private final SamPictures pictures;
  private final Optional<RegionNames> names;

  /**
   * Of the pictures that {@code pictures} looks at.
   *
   * @param names who names what is found; empty if nobody does
   */
  public SamRegions(SamPictures pictures, Optional<RegionNames> names) {
    this.pictures = pictures;
    this.names = names;
  }

  @Override
  public List<Region> divide(Image picture, ToolContext context) throws ToolException {
    List<Region> regions =
        pictures
            .find(
                picture,
                (sam, seen) ->
                    sam.segmentAll(
                        seen, AutomaticSettings.REFERENCE, (done, all) -> tell(context, done, all)))
            .stream()
            .map(SamRegions::region)
            .toList();
    if (names.isEmpty()) {
      return regions;
    }
    Optional<String> missing = names.get().missing();
    if (missing.isPresent()) {
      context.warn("the regions have no names: " + missing.get());
      return regions;
    }
    return names.get().name(picture, regions, context);
  }

  private static void tell(ToolContext context, int done, int all) {
    context.progress((double) done / all, "asking for point %d of %d".formatted(done, all));
    try {
      context.checkCancelled();
    } catch (CancelledException e) {
      throw new CancellationException(e.getMessage());
    }
  }

  private static Region region(Segmented found) {
    double score = Math.min(1, Math.max(0, found.quality()));
    return new Region(found.box(), score, NAMELESS, found.mask());
  }

  @Override
  public Optional<String> revision() {
    Optional<String> own = pictures.revision();
    return names.isEmpty()
        ? own
        : own.flatMap(sam -> names.get().revision().map(with -> sam + "+" + with));
  }

  @Override
  public Optional<String> missing() {
    return pictures.missing();
  }

  @Override
  public void close() {
    pictures.close();
    names.ifPresent(RegionNames::close);
  }
}
