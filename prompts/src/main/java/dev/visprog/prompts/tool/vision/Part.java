package dev.visprog.prompts.tool.vision;

import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Region;

/**
 * A thing cut out of its picture.
 *
 * @param image the thing with a little around it
 * @param place where it lies, in words
 */
record Part(Image image, String place) {
  /** How many times longer each side is than the thing's own. */
  private static final double MARGIN = 1.2;

  /** In pixels; of less, models make nothing, and some servers refuse it. */
  private static final int SHORTEST_SIDE = 32;

  static Part of(Image picture, Region region) {
    Box box = around(region.box()).intersect(picture.frame().bounds());
    Image image = box.isEmpty() ? picture : picture.crop(box);
    String place =
        "from %d %% to %d %% of the width, from %d %% to %d %% of the height"
            .formatted(
                percent(region.box().x0(), picture.width()),
                percent(region.box().x1(), picture.width()),
                percent(region.box().y0(), picture.height()),
                percent(region.box().y1(), picture.height()));
    return new Part(image, place);
  }

  private static Box around(Box thing) {
    Box box = thing.scale(MARGIN);
    int more = Math.max(0, SHORTEST_SIDE - box.width()) / 2;
    int higher = Math.max(0, SHORTEST_SIDE - box.height()) / 2;
    return new Box(box.x0() - more, box.y0() - higher, box.x1() + more, box.y1() + higher);
  }

  private static long percent(int pixels, int whole) {
    return Math.round(100.0 * pixels / whole);
  }
}
