package dev.visprog.tools.scene.drawing;

import dev.visprog.tools.scene.Colour;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A sheet with many sketches of one figure, to look at. Not a test. */
public final class SketchSheet {
  private SketchSheet() {}

  /**
   * Writes a PNG with one row for each colour.
   *
   * @param height of each sketch in pixels
   */
  public static void write(File file, Figure figure, int height, int columns, Colour... colours)
      throws IOException {
    int cell = height + 24;
    Layer sheet = new Layer(columns * cell, colours.length * cell);
    Pen.on(sheet, Ink.BLACK, 1)
        .fill(Paths.box(0, 0, sheet.width(), sheet.height()), Ink.of(0xBFD3C4));
    for (int row = 0; row < colours.length; row++) {
      for (int column = 0; column < columns; column++) {
        Look look = Look.of(colours[row], 1.6 / height, Chance.of(row, column));
        Sketch sketch = figure.sketch(look);
        double high = Math.min(height, height / sketch.aspect());
        Layer drawn = sketch.drawn(look, high, column % 2 == 1);
        sheet.lay(
            drawn,
            column * cell + (cell - drawn.width()) / 2,
            row * cell + (cell - drawn.height()) / 2);
      }
    }
    BufferedImage picture =
        new BufferedImage(sheet.width(), sheet.height(), BufferedImage.TYPE_3BYTE_BGR);
    byte[] data = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    byte[] bgr = sheet.toBgr();
    System.arraycopy(bgr, 0, data, 0, bgr.length);
    ImageIO.write(picture, "png", file);
  }
}
