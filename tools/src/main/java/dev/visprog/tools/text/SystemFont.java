package dev.visprog.tools.text;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;

/**
 * Letters that the machine's own fonts have and ours lacks, such as Chinese. On a machine without
 * fonts, or without the libraries that Java needs for them, it has none. Belongs to one {@link
 * Lettering}, which guards it.
 */
final class SystemFont {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private boolean isUsable = true;
  private @Nullable Font font;

  /**
   * A letter.
   *
   * @param shape its outline in units of the font, y upwards
   * @param advance how far the next letter is
   */
  record Letter(Shape shape, double advance) {}

  /**
   * The letter for a character.
   *
   * @param unitsPerEm the size wanted
   * @return null if there is none
   */
  @Nullable Letter find(int character, double unitsPerEm) {
    if (!isUsable) {
      return null;
    }
    try {
      Font known = font;
      if (known == null) {
        known = new Font(Font.SANS_SERIF, Font.PLAIN, (int) unitsPerEm);
        font = known;
      }
      if (!known.canDisplay(character)) {
        return null;
      }
      GlyphVector glyphs = known.createGlyphVector(CONTEXT, Character.toString(character));
      Shape upwards =
          AffineTransform.getScaleInstance(1, -1).createTransformedShape(glyphs.getOutline());
      return new Letter(upwards, glyphs.getGlyphPosition(1).getX());
    } catch (RuntimeException | LinkageError | InternalError e) {
      isUsable = false; // Java found no font library or no font; that does not change
      return null;
    }
  }
}
