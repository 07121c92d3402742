package dev.visprog.tools.region;

import dev.visprog.tool.Spelling;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code Sort} may put first. Places compare by the centres of the boxes, sizes by the pixels
 * that a region covers: those of its mask, or else of its box.
 */
enum Order {
  LEFT(region -> region.box().centerX()),
  RIGHT(region -> -region.box().centerX()),
  TOP(region -> region.box().centerY()),
  BOTTOM(region -> -region.box().centerY()),
  LARGEST(region -> -covered(region)),
  SMALLEST(Order::covered),
  SCORE(region -> -region.score());

  private final Comparator<Region> comparator;

  Order(ToDoubleFunction<Region> key) {
    comparator = Comparator.comparingDouble(key);
  }

  /** The order that a program means by {@code word}; case and outer blanks do not matter. */
  static Order of(String word) throws ToolException {
    String wanted = word.strip().toUpperCase(Locale.ROOT);
    for (Order order : values()) {
      if (order.name().equals(wanted)) {
        return order;
      }
    }
    String hint =
        Spelling.nearest(word.strip(), names())
            .map(name -> " (did you mean '" + name + "'?)")
            .orElse("");
    throw new ToolException(
        "argument 'by' got '%s', want one of: %s%s"
            .formatted(word, names().collect(Collectors.joining(", ")), hint));
  }

  private static Stream<String> names() {
    return Arrays.stream(values()).map(order -> order.name().toLowerCase(Locale.ROOT));
  }

  Comparator<Region> comparator() {
    return comparator;
  }

  private static double covered(Region region) {
    Mask mask = region.mask();
    return mask == null ? region.box().area() : mask.area();
  }
}
