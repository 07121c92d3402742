package dev.visprog.tools.scene.drawing;

import java.awt.geom.AffineTransform;

/**
 * A see-through sheet to draw on: for each pixel red, green, blue and alpha from 0 to 1, the
 * colours multiplied by alpha. Empty at first.
 */
public final class Layer {
  /** What covers less than this cannot be seen. */
  private static final float LEAST = 0.002f;

  private final int width;
  private final int height;

  /** {@code (height, width, 4)}. */
  private final float[] pixels;

  /** An empty sheet. */
  public Layer(int width, int height) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "got a layer of %d×%d, want at least one pixel".formatted(width, height));
    }
    this.width = width;
    this.height = height;
    this.pixels = new float[Math.multiplyExact(4, width * height)];
  }

  /** Width in pixels. */
  public int width() {
    return width;
  }

  /** Height in pixels. */
  public int height() {
    return height;
  }

  /** How much of a pixel is covered, 0 to 1. */
  public float alpha(int x, int y) {
    return pixels[4 * (y * width + x) + 3];
  }

  /** Covers whole rows, from {@code y0} to before {@code y1}. */
  public void cover(int y0, int y1, Texture texture) {
    float[] row = new float[3 * width];
    for (int y = y0; y < y1; y++) {
      texture.row(y, row);
      int to = 4 * y * width;
      for (int from = 0; from < row.length; from += 3, to += 4) {
        pixels[to] = row[from];
        pixels[to + 1] = row[from + 1];
        pixels[to + 2] = row[from + 2];
        pixels[to + 3] = 1;
      }
    }
  }

  /** Lays another sheet on this one, its upper left corner at a place that may be outside. */
  public void lay(Layer top, int x, int y) {
    int x0 = Math.max(0, x);
    int x1 = Math.min(width, x + top.width);
    for (int row = Math.max(0, y); row < Math.min(height, y + top.height); row++) {
      int to = 4 * (row * width + x0);
      int from = 4 * ((row - y) * top.width + x0 - x);
      for (int column = x0; column < x1; column++, to += 4, from += 4) {
        float alpha = top.pixels[from + 3];
        if (alpha > 0) {
          float rest = 1 - alpha;
          pixels[to] = top.pixels[from] + rest * pixels[to];
          pixels[to + 1] = top.pixels[from + 1] + rest * pixels[to + 1];
          pixels[to + 2] = top.pixels[from + 2] + rest * pixels[to + 2];
          pixels[to + 3] = alpha + rest * pixels[to + 3];
        }
      }
    }
  }

  /** The pixels as bytes, {@code (height, width, 3)}, blue first, on white. */
  public byte[] toBgr() {
    byte[] bgr = new byte[3 * width * height];
    for (int from = 0, to = 0; to < bgr.length; from += 4, to += 3) {
      float paper = 1 - pixels[from + 3];
      bgr[to] = level(pixels[from + 2] + paper);
      bgr[to + 1] = level(pixels[from + 1] + paper);
      bgr[to + 2] = level(pixels[from] + paper);
    }
    return bgr;
  }

  private static byte level(float part) {
    return (byte) (part < 1 ? Math.max(0, (int) (part * 255 + 0.5f)) : 255);
  }

  /** Lays paint on where a shape covers. */
  void paint(Coverage coverage, Paint paint, AffineTransform frame) {
    if (coverage.width == 0) {
      return;
    }
    if (paint instanceof Blend blend) {
      blend(coverage, blend, frame);
    } else {
      flat(coverage, (Ink) paint);
    }
  }

  private void flat(Coverage coverage, Ink ink) {
    float red = (float) ink.red();
    float green = (float) ink.green();
    float blue = (float) ink.blue();
    float alpha = (float) ink.alpha();
    for (int y = 0; y < coverage.height; y++) {
      flatRow(coverage, y, red, green, blue, alpha);
    }
  }

  private void blend(Coverage coverage, Blend blend, AffineTransform frame) {
    BlendedPaint paint = new BlendedPaint(blend, frame);
    for (int y = 0; y < coverage.height; y++) {
      if (paint.isLevel()) {
        float t = paint.share(0, coverage.y + y + 0.5);
        flatRow(
            coverage,
            y,
            paint.red + t * paint.redChange,
            paint.green + t * paint.greenChange,
            paint.blue + t * paint.blueChange,
            paint.alpha + t * paint.alphaChange);
      } else {
        blendedRow(coverage, y, paint);
      }
    }
  }

  private void flatRow(Coverage coverage, int y, float red, float green, float blue, float alpha) {
    float[] values = coverage.values;
    int from = y * coverage.width;
    int to = 4 * ((coverage.y + y) * width + coverage.x);
    for (int x = 0; x < coverage.width; x++, from++, to += 4) {
      float value = values[from];
      if (value > LEAST) {
        put(to, red, green, blue, alpha * value);
      }
    }
  }

  private void blendedRow(Coverage coverage, int y, BlendedPaint paint) {
    float[] values = coverage.values;
    int from = y * coverage.width;
    int to = 4 * ((coverage.y + y) * width + coverage.x);
    for (int x = 0; x < coverage.width; x++, from++, to += 4) {
      float value = values[from];
      if (value > LEAST) {
        float t = paint.share(coverage.x + x + 0.5, coverage.y + y + 0.5);
        put(
            to,
            paint.red + t * paint.redChange,
            paint.green + t * paint.greenChange,
            paint.blue + t * paint.blueChange,
            value * (paint.alpha + t * paint.alphaChange));
      }
    }
  }

  private void put(int i, float red, float green, float blue, float alpha) {
    float rest = 1 - alpha;
    pixels[i] = red * alpha + rest * pixels[i];
    pixels[i + 1] = green * alpha + rest * pixels[i + 1];
    pixels[i + 2] = blue * alpha + rest * pixels[i + 2];
    pixels[i + 3] = alpha + rest * pixels[i + 3];
  }
}
