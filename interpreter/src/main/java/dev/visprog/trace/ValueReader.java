package dev.visprog.trace;

import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import dev.visprog.value.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the values of a stored trace. */
final class ValueReader {
  private static final List<Type> TYPES =
      List.of(Type.IMAGE, Type.REGIONS, Type.TEXT, Type.NUMBER, Type.TRUTH, Type.NAMES);

  private static final int FEWEST_RING_NUMBERS = 6;

  private final PictureReader pictures;

  ValueReader(PictureReader pictures) {
    this.pictures = pictures;
  }

  @Nullable TracedValue readOrNull(JsonPlace place) throws TraceFormatException {
    return place.isNull() ? null : read(place);
  }

  TracedValue read(JsonPlace place) throws TraceFormatException {
    place.only("type", "summary", "text", "picture", "frame", "regions");
    Type type = place.at("type").oneOf(TYPES);
    Frame frame = frame(place.at("frame"), type);
    Picture picture = picture(place.at("picture"), type);
    if (picture != null
        && frame != null
        && (picture.width() != frame.width() || picture.height() != frame.height())) {
      throw place
          .at("picture")
          .wrong("a picture of the frame's size, %d×%d".formatted(frame.width(), frame.height()));
    }
    return new TracedValue(
        type,
        place.at("summary").text(),
        place.at("text").text(),
        picture,
        frame,
        regions(place.at("regions"), type, frame));
  }

  private @Nullable Picture picture(JsonPlace place, Type type) throws TraceFormatException {
    if (type == Type.IMAGE) {
      return pictures.named(place);
    }
    if (!place.isNull()) {
      throw place.wrong("null, since only an image has a picture");
    }
    return null;
  }

  private @Nullable Frame frame(JsonPlace place, Type type) throws TraceFormatException {
    if (type != Type.IMAGE && type != Type.REGIONS) {
      if (!place.isNull()) {
        throw place.wrong("null, since only an image and regions have a frame");
      }
      return null;
    }
    place.only("origin", "originWidth", "originHeight", "window");
    int width = place.at("originWidth").whole(1, PictureReader.LONGEST_SIDE);
    int height = place.at("originHeight").whole(1, PictureReader.LONGEST_SIDE);
    return new Frame(
        PictureReader.hash(place.at("origin")),
        width,
        height,
        box(place.at("window"), Box.ofSize(width, height)));
  }

  private static List<TracedRegion> regions(JsonPlace place, Type type, @Nullable Frame frame)
      throws TraceFormatException {
    List<JsonPlace> list = place.list();
    if (type != Type.REGIONS || frame == null) {
      if (!list.isEmpty()) {
        throw place.wrong("none, since the value is no regions");
      }
      return List.of();
    }
    List<TracedRegion> regions = new ArrayList<>();
    for (JsonPlace region : list) {
      region.only("box", "score", "label", "outline");
      regions.add(
          new TracedRegion(
              box(region.at("box"), frame.window()),
              region.at("score").number(0, 1),
              region.at("label").text(),
              outline(region.at("outline"), frame.window())));
    }
    return regions;
  }

  /** A box that is not empty and lies within {@code bounds}. */
  private static Box box(JsonPlace place, Box bounds) throws TraceFormatException {
    List<JsonPlace> edges = place.list();
    if (edges.size() != 4) {
      throw place.wrong("four numbers, x0, y0, x1, y1");
    }
    int x0 = edges.get(0).whole(bounds.x0(), bounds.x1() - 1);
    int y0 = edges.get(1).whole(bounds.y0(), bounds.y1() - 1);
    int x1 = edges.get(2).whole(x0 + 1, bounds.x1());
    int y1 = edges.get(3).whole(y0 + 1, bounds.y1());
    return new Box(x0, y0, x1, y1);
  }

  private static List<List<Integer>> outline(JsonPlace place, Box bounds)
      throws TraceFormatException {
    List<List<Integer>> outline = new ArrayList<>();
    for (JsonPlace ring : place.list()) {
      List<Integer> numbers = new ArrayList<>(ring.node().size());
      for (JsonPlace number : ring.list()) {
        numbers.add(
            numbers.size() % 2 == 0
                ? number.whole(bounds.x0(), bounds.x1())
                : number.whole(bounds.y0(), bounds.y1()));
      }
      if (numbers.size() < FEWEST_RING_NUMBERS || numbers.size() % 2 != 0) {
        throw ring.wrong("x and y of at least three corners");
      }
      outline.add(numbers);
    }
    return outline;
  }
}
