package dev.visprog.tools.scene.view;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Ground;
import dev.visprog.tools.scene.LabelMap;
import dev.visprog.tools.scene.Scene;
import dev.visprog.value.Box;
import dev.visprog.value.Mask;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each pixel of a scene shows. */
final class Surfaces {
  private static final byte INSIDE = (byte) 255;

  private final LabelMap labels;
  private final List<Ground> grounds;

  Surfaces(Scene scene) {
    labels = scene.labels();
    grounds = scene.truth().background();
  }

  /** Which pixels count. */
  @FunctionalInterface
  private interface Pixels {
    boolean contain(int x, int y);
  }

  /** The parts of the background, seen or not. */
  List<Ground> grounds() {
    return grounds;
  }

  /** How many pixels inside a box show an object. */
  int area(int id, Box box) {
    Box seen = box.intersect(bounds());
    int area = 0;
    for (int y = seen.y0(); y < seen.y1(); y++) {
      for (int x = seen.x0(); x < seen.x1(); x++) {
        area += labels.at(x, y) == id ? 1 : 0;
      }
    }
    return area;
  }

  Mask maskOf(int id, Box box) {
    return mask(box, (x, y) -> labels.at(x, y) == id);
  }

  Mask maskOf(Backdrop backdrop, Box box) {
    return mask(box, (x, y) -> backdrop(x, y) == backdrop);
  }

  private static Mask mask(Box box, Pixels pixels) {
    byte[] weights = new byte[box.width() * box.height()];
    for (int y = box.y0(), i = 0; y < box.y1(); y++) {
      for (int x = box.x0(); x < box.x1(); x++, i++) {
        weights[i] = pixels.contain(x, y) ? INSIDE : 0;
      }
    }
    return Mask.of(box.width(), box.height(), weights);
  }

  /** The parts of the background in a window, each material once. */
  List<Stuff> stuff(Box window) {
    Map<Backdrop, Extent> extents = new EnumMap<>(Backdrop.class);
    for (int y = window.y0(); y < window.y1(); y++) {
      for (int x = window.x0(); x < window.x1(); x++) {
        Backdrop backdrop = backdrop(x, y);
        if (backdrop != null) {
          extents.computeIfAbsent(backdrop, b -> new Extent(window)).add(x, y);
        }
      }
    }
    List<Stuff> stuff = new ArrayList<>();
    extents.forEach((backdrop, extent) -> stuff.add(extent.of(backdrop)));
    return stuff;
  }

  /** What the background is made of at a pixel; null where something stands in front of it. */
  private @Nullable Backdrop backdrop(int x, int y) {
    return labels.at(x, y) == 0 ? material(x, y) : null;
  }

  /** What is, or would be seen if nothing stood in front of it, at a pixel; null if unknown. */
  @Nullable Backdrop material(int x, int y) {
    for (int i = grounds.size() - 1; i >= 0; i--) {
      Box region = grounds.get(i).region();
      if (x >= region.x0() && x < region.x1() && y >= region.y0() && y < region.y1()) {
        return grounds.get(i).category();
      }
    }
    return null;
  }

  private Box bounds() {
    return Box.ofSize(labels.width(), labels.height());
  }

  /** Grows with each pixel. */
  private static final class Extent {
    private int left;
    private int top;
    private int right;
    private int bottom;
    private int area;

    Extent(Box window) {
      left = window.x1();
      top = window.y1();
      right = window.x0();
      bottom = window.y0();
    }

    void add(int x, int y) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + 1);
      bottom = Math.max(bottom, y + 1);
      area++;
    }

    Stuff of(Backdrop backdrop) {
      return new Stuff(backdrop, new Box(left, top, right, bottom), area);
    }
  }
}
