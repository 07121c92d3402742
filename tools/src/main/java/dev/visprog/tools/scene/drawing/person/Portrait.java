package dev.visprog.tools.scene.drawing.person;

import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Pen;
import dev.visprog.tools.scene.drawing.Sketch;
import java.util.Set;

/** A face alone. */
public final class Portrait {
  private Portrait() {}

  /**
   * Chooses a face.
   *
   * @param look its base colour is the hat's
   */
  public static Sketch sketch(Look look, Set<Wearable> wears) {
    Head head = new Head(look.chance(), wears, look.base());
    double height = head.top() + head.bottom();
    double width = 2 * head.halfWidth();
    return new Sketch(
        width / height,
        pen -> {
          Pen own = pen.scaled(1 / height).moved(width / 2, head.top());
          head.drawBehind(own);
          head.draw(own);
        });
  }
}
