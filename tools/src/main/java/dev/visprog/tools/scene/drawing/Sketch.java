package dev.visprog.tools.scene.drawing;

import java.util.function.Consumer;

/**
 * A figure that is ready to be drawn: all that is random has been chosen.
 *
 * @param aspect width over height
 * @param drawing draws it in a frame of height 1: {@code y} from 0, its top, down to 1, where it
 *     stands; {@code x} from 0 to {@code aspect}. It looks to the right. May be called more than
 *     once, and then draws the same.
 */
public record Sketch(double aspect, Consumer<Pen> drawing) {
  public Sketch {
    if (!(aspect > 0.05 && aspect < 20)) {
      throw new IllegalArgumentException("got aspect " + aspect + ", want 0.05 to 20");
    }
  }

  /** Empty pixels around a drawn figure, for its outline. */
  public static final int MARGIN = 3;

  /**
   * Draws the figure on a sheet that is {@link #MARGIN} larger on each side.
   *
   * @param height in pixels
   * @param turned whether it looks to the left
   */
  public Layer drawn(Look look, double height, boolean turned) {
    double across = aspect * height;
    Layer layer =
        new Layer((int) Math.ceil(across) + 2 * MARGIN, (int) Math.ceil(height) + 2 * MARGIN);
    Pen pen = Pen.on(layer, look.outline(), look.line() * height).moved(MARGIN, MARGIN);
    drawing.accept(turned ? pen.moved(across, 0).scaled(-height, height) : pen.scaled(height));
    return layer;
  }
}
