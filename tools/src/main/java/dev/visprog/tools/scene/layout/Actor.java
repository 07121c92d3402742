package dev.visprog.tools.scene.layout;

import dev.visprog.value.Box;
import java.util.List;

/**
 * What is placed as one: a thing, or a person with what the person holds.
 *
 * @param parts what is drawn, from back to front; the last is the thing or the person
 */
record Actor(Role role, List<Part> parts) {
  /** The thing or the person. */
  Part main() {
    return parts.get(parts.size() - 1);
  }

  /** Around all its parts. */
  Box box() {
    Box all = main().box();
    for (Part part : parts) {
      Box box = part.box();
      all =
          new Box(
              Math.min(all.x0(), box.x0()),
              Math.min(all.y0(), box.y0()),
              Math.max(all.x1(), box.x1()),
              Math.max(all.y1(), box.y1()));
    }
    return all;
  }
}
