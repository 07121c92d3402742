package dev.visprog.tools.text;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.KerningTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Sets text in Liberation Sans, which covers Latin, Greek, Cyrillic and Hebrew. For another
 * character the machine's own fonts are asked; where they have none either, it appears as a hollow
 * box. Safe for several threads.
 */
public final class Lettering {
  /** Height of capitals, as a part of the size. */
  public static final double CAPITAL_HEIGHT = 0.73;

  private static final String FONT = "LiberationSans-Regular.ttf";
  private static final String ELLIPSIS = "…";
  private static final int MISSING = 0; // the hollow box

  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final double unitsPerEm;
  private final @Nullable KerningSubtable kerning;
  private final Map<Integer, Shape> letters = new HashMap<>(); // in units of the font, y upwards

  private final SystemFont systemFont = new SystemFont();

  private Lettering(TrueTypeFont font) throws IOException {
    this.font = font;
    this.characters = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
    KerningTable kerningTable = font.getKerning();
    this.kerning = kerningTable == null ? null : kerningTable.getHorizontalKerningSubtable();
  }

  /** Reads the font, which takes a moment. */
  public static Lettering load() {
    InputStream stream = Lettering.class.getResourceAsStream(FONT);
    if (stream == null) {
      throw new IllegalStateException("the resource " + FONT + " is not in this build");
    }
    try (stream) {
      return new Lettering(new TTFParser().parse(new RandomAccessReadBuffer(stream)));
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + FONT + " cannot be read", e);
    }
  }

  /**
   * A line of text.
   *
   * @param text in reading order; right-to-left parts are put where they belong
   * @param size height of the line's letters from the top of a capital to the foot of a g, roughly,
   *     in pixels
   */
  public synchronized TextOutline outline(String text, double size) {
    double scale = size / unitsPerEm;
    Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double pen = 0; // in units of the font
    int previous = -1;
    try {
      for (int character : VisualOrder.of(text)) {
        int glyph = characters.getGlyphId(character);
        SystemFont.Letter other = glyph == MISSING ? systemFont.find(character, unitsPerEm) : null;
        if (kerning != null && previous >= 0) {
          pen += kerning.getKerning(previous, glyph);
        }
        AffineTransform place = new AffineTransform(scale, 0, 0, -scale, pen * scale, 0);
        Shape letter = other == null ? letter(glyph) : other.shape();
        shape.append(letter.getPathIterator(place), false);
        pen += other == null ? font.getAdvanceWidth(glyph) : other.advance();
        previous = glyph;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + FONT + " cannot be read", e);
    }
    return new TextOutline(shape, pen * scale);
  }

  /**
   * As much of a line as fits; what is cut off is replaced by an ellipsis.
   *
   * @param width the room in pixels; if not even the ellipsis fits, the line is empty
   */
  public TextOutline outlineWithin(String text, double size, double width) {
    TextOutline whole = outline(text, size);
    if (whole.width() <= width) {
      return whole;
    }
    int low = 0; // so many characters fit
    int high = text.codePointCount(0, text.length());
    TextOutline best = outline("", size);
    while (low < high) {
      int middle = (low + high) / 2;
      String part = text.substring(0, text.offsetByCodePoints(0, middle)).stripTrailing();
      TextOutline tried = outline(part + ELLIPSIS, size);
      if (tried.width() <= width) {
        best = tried;
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return best;
  }

  private Shape letter(int glyph) throws IOException {
    Shape known = letters.get(glyph);
    if (known == null) {
      GlyphData data = font.getGlyph().getGlyph(glyph);
      known = data == null ? new Path2D.Double() : data.getPath();
      letters.put(glyph, known);
    }
    return known;
  }
}
