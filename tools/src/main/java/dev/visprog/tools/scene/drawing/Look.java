package dev.visprog.tools.scene.drawing;

import dev.visprog.tools.scene.Colour;

/**
 * How one thing shall look.
 *
 * @param colour what a person calls its colour
 * @param base its colour; a little different from thing to thing
 * @param light where light falls on it
 * @param dark where it is in its own shade
 * @param outline around it; dark, also for dark things
 * @param line width of the outline, in heights of the figure
 * @param chance for everything that may differ: pose, proportions, pattern
 */
public record Look(
    Colour colour, Ink base, Ink light, Ink dark, Ink outline, double line, Chance chance) {

  /**
   * A look of this colour.
   *
   * @param line width of the outline, in heights of the figure
   * @param chance what shade of the colour it is, and later what the figure chooses
   */
  public static Look of(Colour colour, double line, Chance chance) {
    Ink base = Palette.shade(colour, chance);
    return new Look(
        colour,
        base,
        Palette.lit(colour, base),
        Palette.shaded(colour, base),
        Palette.outline(colour, base),
        line,
        chance);
  }

  /** Lit from above: light at height {@code y0}, the base colour at {@code y1}. */
  public Blend fromAbove(double y0, double y1) {
    return Blend.down(y0, light, y1, base);
  }

  /** A ball's shading: light at a point, dark {@code radius} away. */
  public Blend lit(double x, double y, double radius) {
    return Blend.round(x, y, radius, light, dark);
  }
}
