package dev.visprog.trace;

import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import dev.visprog.value.Image;
import dev.visprog.value.Names;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value as a trace keeps it: enough to show it, not to compute with it.
 *
 * @param type its kind
 * @param summary one line
 * @param text all of it as text; empty for pictures and regions
 * @param picture what an image looks like; null for every other kind
 * @param frame where an image or regions lie; null for every other kind
 * @param regions the regions; empty for every other kind
 */
public record TracedValue(
    Type type,
    String summary,
    String text,
    @Nullable Picture picture,
    @Nullable Frame frame,
    List<TracedRegion> regions) {
  public TracedValue {
    regions = List.copyOf(regions);
  }

  /** How {@code value} stands in a trace. */
  public static TracedValue of(Value value) {
    if (value instanceof Image image) {
      return new TracedValue(
          Type.IMAGE, image.summary(), "", Picture.of(image), image.frame(), List.of());
    }
    if (value instanceof Regions regions) {
      List<TracedRegion> drawn =
          regions.list().stream().map(region -> draw(region, regions.frame())).toList();
      return new TracedValue(Type.REGIONS, regions.summary(), "", null, regions.frame(), drawn);
    }
    return new TracedValue(value.type(), value.summary(), text(value), null, null, List.of());
  }

  private static String text(Value value) {
    if (value instanceof Text text) {
      return text.value();
    }
    return value instanceof Names names ? String.join("\n", names.values()) : value.summary();
  }

  private static TracedRegion draw(Region region, Frame frame) {
    Box box = frame.toOrigin(region.box());
    List<List<Integer>> outline =
        region.mask() == null ? List.of() : Outline.around(region.mask(), box.x0(), box.y0());
    return new TracedRegion(box, region.score(), region.label(), outline);
  }
}
