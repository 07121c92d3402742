package dev.visprog.tools.scene.question;

import dev.visprog.tools.geometry.Half;
import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import java.util.List;
import java.util.Locale;

/** Parts of a picture: its halves and corners, and what lies on one side of a thing. */
final class Place {
  private Place() {}

  /** A side of a thing. */
  enum Side {
    LEFT("CropLeft", "to the left of", "left of"),
    RIGHT("CropRight", "to the right of", "right of"),
    ABOVE("CropAbove", "above", "over"),
    BELOW("CropBelow", "below", "under");

    private final String tool;
    private final String words;
    private final String otherWords;

    Side(String tool, String words, String otherWords) {
      this.tool = tool;
      this.words = words;
      this.otherWords = otherWords;
    }

    /** {@code CropLeft}. */
    String tool() {
      return tool;
    }

    /** {@code to the left of}. */
    String words() {
      return words;
    }

    /** {@code left of}. */
    String otherWords() {
      return otherWords;
    }

    /** What lies on this side of the centre of a box, in a picture. */
    Window of(Box box, Box picture) {
      int x = (int) Math.round(box.centerX());
      int y = (int) Math.round(box.centerY());
      Box part =
          switch (this) {
            case LEFT -> new Box(0, 0, x, picture.y1());
            case RIGHT -> new Box(x, 0, picture.x1(), picture.y1());
            case ABOVE -> new Box(0, 0, picture.x1(), y);
            case BELOW -> new Box(0, y, picture.x1(), picture.y1());
          };
      return new Window(part, picture);
    }
  }

  /**
   * A half or a corner.
   *
   * @param halves that are cut out one after the other
   */
  record Corner(List<Half> halves) {
    static final List<Corner> ALL =
        List.of(
            new Corner(List.of(Half.LEFT)),
            new Corner(List.of(Half.RIGHT)),
            new Corner(List.of(Half.TOP)),
            new Corner(List.of(Half.BOTTOM)),
            new Corner(List.of(Half.TOP, Half.LEFT)),
            new Corner(List.of(Half.TOP, Half.RIGHT)),
            new Corner(List.of(Half.BOTTOM, Half.LEFT)),
            new Corner(List.of(Half.BOTTOM, Half.RIGHT)));

    boolean isHalf() {
      return halves.size() == 1;
    }

    /** {@code left}, {@code upper} or {@code upper left}. */
    String words() {
      String upper = halves.get(0) == Half.TOP ? "upper" : "lower";
      return switch (halves.get(0)) {
        case LEFT, RIGHT -> halves.get(0).name().toLowerCase(Locale.ROOT);
        case TOP, BOTTOM ->
            isHalf() ? upper : upper + " " + halves.get(1).name().toLowerCase(Locale.ROOT);
      };
    }

    Window of(Box picture) {
      Box part = picture;
      for (Half half : halves) {
        Box inner = half.box(Frame.whole("", part.width(), part.height()));
        part = inner.translate(part.x0(), part.y0());
      }
      return new Window(part, picture);
    }

    /** Cuts it out and gives the name of the part. */
    String cut(Steps steps, String image) {
      String part = image;
      for (Half half : halves) {
        part = steps.crop(part, steps.locate(part, half.name()));
      }
      return part;
    }
  }

  /** Where a thing is. */
  enum Where {
    INSIDE,
    OUTSIDE,
    /** So near to an edge that people would not agree. */
    UNCLEAR
  }

  /**
   * A part that is cut out of a picture.
   *
   * @param part in pixels of the picture
   * @param picture all of it
   */
  record Window(Box part, Box picture) {
    /** How far a centre must be from a cut for the side to be clear, in parts of the side. */
    private static final double MARGIN = 0.02;

    private static final double LEAST_MARGIN = 3;

    /** Where a thing with this box is: its centre counts. */
    Where holds(Box box) {
      double dx = Math.max(LEAST_MARGIN, MARGIN * picture.width());
      double dy = Math.max(LEAST_MARGIN, MARGIN * picture.height());
      double depth = Double.MAX_VALUE; // below 0: outside
      if (part.x0() > picture.x0()) {
        depth = Math.min(depth, (box.centerX() - part.x0()) / dx);
      }
      if (part.x1() < picture.x1()) {
        depth = Math.min(depth, (part.x1() - box.centerX()) / dx);
      }
      if (part.y0() > picture.y0()) {
        depth = Math.min(depth, (box.centerY() - part.y0()) / dy);
      }
      if (part.y1() < picture.y1()) {
        depth = Math.min(depth, (part.y1() - box.centerY()) / dy);
      }
      return depth >= 1 ? Where.INSIDE : depth <= -1 ? Where.OUTSIDE : Where.UNCLEAR;
    }
  }
}
