package dev.visprog.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Regions of one picture, best first.
 *
 * @param frame the frame whose pixels the boxes count
 * @param list the regions, each inside the frame; may be empty
 */
public record Regions(Frame frame, List<Region> list) implements Value {
  private static final int SHOWN = 8;

  public Regions {
    list = List.copyOf(list);
    for (Region region : list) {
      if (!region.box().equals(region.box().intersect(frame.bounds()))) {
        throw new IllegalArgumentException(
            "got box %s, want it inside %d×%d"
                .formatted(region.box(), frame.width(), frame.height()));
      }
    }
  }

  /** No regions in this frame. */
  public static Regions none(Frame frame) {
    return new Regions(frame, List.of());
  }

  /** How many there are. */
  public int size() {
    return list.size();
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  /**
   * The same regions seen from another frame of the same original: moved, cut, and dropped where
   * nothing is left.
   *
   * @throws IllegalArgumentException if {@code other} belongs to another original picture
   */
  public Regions in(Frame other) {
    if (frame.equals(other)) {
      return this;
    }
    if (!frame.sharesOriginWith(other)) {
      throw new IllegalArgumentException("the regions were found in another picture");
    }
    int dx = frame.window().x0() - other.window().x0();
    int dy = frame.window().y0() - other.window().y0();
    List<Region> seen = new ArrayList<>();
    for (Region region : list) {
      Region part = region.translate(dx, dy).clip(other.bounds());
      if (part != null) {
        seen.add(part);
      }
    }
    return new Regions(other, seen);
  }

  @Override
  public Type type() {
    return Type.REGIONS;
  }

  @Override
  public String summary() {
    if (list.isEmpty()) {
      return "no regions";
    }
    String shown =
        list.stream().limit(SHOWN).map(Region::summary).collect(Collectors.joining(", "));
    String rest = list.size() > SHOWN ? ", …" : "";
    String count = list.size() == 1 ? "1 region: " : list.size() + " regions: ";
    return Summaries.line(count + shown + rest);
  }

  @Override
  public void addTo(ContentHash hash) {
    hash.add("regions");
    frame.addTo(hash);
    hash.add(list.size());
    list.forEach(region -> region.addTo(hash));
  }
}
