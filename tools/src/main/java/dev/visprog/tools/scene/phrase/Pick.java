package dev.visprog.tools.scene.phrase;

import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Box;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One of several: "the second car from the left", "the largest balloon".
 *
 * @param order what comes first
 * @param number which, counted from 1
 */
public record Pick(Order order, int number) {

  /** As {@code Sort} orders what {@code Loc} finds: by the centres, and the sizes, of boxes. */
  public enum Order {
    LEFT(Box::centerX),
    RIGHT(box -> -box.centerX()),
    TOP(Box::centerY),
    BOTTOM(box -> -box.centerY()),
    LARGEST(box -> -box.area()),
    SMALLEST(Box::area);

    private final ToDoubleFunction<Box> key;

    Order(ToDoubleFunction<Box> key) {
      this.key = key;
    }
  }

  /** That one alone; nothing if there are not so many. */
  List<Seen> of(List<Seen> several, View view) {
    return several.stream()
        .sorted(Comparator.comparingDouble(seen -> order.key.applyAsDouble(view.box(seen))))
        .skip(number - 1L)
        .limit(1)
        .toList();
  }
}
