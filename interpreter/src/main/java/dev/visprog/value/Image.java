package dev.visprog.value;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Objects;

/**
 * An upright picture in 8-bit sRGB without transparency, with the {@link Frame} that says where in
 * which original picture it lies.
 *
 * <p>Pixels are bytes in the order blue, green, red, row by row from the top: {@code (H, W, 3)},
 * the layout of OpenCV and of {@link BufferedImage#TYPE_3BYTE_BGR}.
 */
public final class Image implements Value {
  private final Frame frame;
  private final byte[] bgr;
  private final String pixelHash;

  private Image(Frame frame, byte[] bgr, String pixelHash) {
    this.frame = frame;
    this.bgr = bgr;
    this.pixelHash = pixelHash;
  }

  /**
   * An original picture. Transparent parts are laid on white.
   *
   * @param picture any kind that Java can paint; copied
   */
  public static Image of(BufferedImage picture) {
    return original(picture.getWidth(), picture.getHeight(), paint(picture));
  }

  /**
   * An original picture from its pixels.
   *
   * @param bgr {@code (height, width, 3)} bytes, blue first; copied
   */
  public static Image ofBgr(int width, int height, byte[] bgr) {
    return original(width, height, checked(width, height, bgr).clone());
  }

  private static Image original(int width, int height, byte[] bgr) {
    String hash = hash(width, height, bgr);
    return new Image(Frame.whole(hash, width, height), bgr, hash);
  }

  /**
   * This picture with other pixels, in the same frame: an edit.
   *
   * @param newBgr {@code (height, width, 3)} bytes, blue first; copied
   */
  public Image withBgr(byte[] newBgr) {
    byte[] copy = checked(width(), height(), newBgr).clone();
    return new Image(frame, copy, hash(width(), height(), copy));
  }

  /** This picture painted over, in the same frame: an edit of the same size. */
  public Image withPixels(BufferedImage picture) {
    if (picture.getWidth() != width() || picture.getHeight() != height()) {
      throw new IllegalArgumentException(
          "got %d×%d, want the size of the picture, %d×%d"
              .formatted(picture.getWidth(), picture.getHeight(), width(), height()));
    }
    byte[] pixels = paint(picture);
    return new Image(frame, pixels, hash(width(), height(), pixels));
  }

  /**
   * A part of this picture, which remembers where it was.
   *
   * @param box the part, not empty and inside the picture
   */
  public Image crop(Box box) {
    Frame part = frame.crop(box);
    if (part.equals(frame)) {
      return this;
    }
    byte[] pixels = new byte[Math.multiplyExact(3, box.width() * box.height())];
    int row = 3 * box.width();
    for (int y = 0; y < box.height(); y++) {
      int from = 3 * ((box.y0() + y) * width() + box.x0());
      System.arraycopy(bgr, from, pixels, y * row, row);
    }
    return new Image(part, pixels, hash(part.width(), part.height(), pixels));
  }

  /**
   * These pixels placed in a frame that is known already, as a cache does that brings back an edit.
   *
   * @param bgr {@code (height, width, 3)} bytes of the frame's size, blue first; copied
   */
  public static Image inFrame(Frame frame, byte[] bgr) {
    byte[] copy = checked(frame.width(), frame.height(), bgr).clone();
    return new Image(frame, copy, hash(frame.width(), frame.height(), copy));
  }

  /** Where this picture lies. */
  public Frame frame() {
    return frame;
  }

  /** Width in pixels. */
  public int width() {
    return frame.width();
  }

  /** Height in pixels. */
  public int height() {
    return frame.height();
  }

  /** A copy of the pixels, {@code (height, width, 3)} bytes, blue first. */
  public byte[] toBgr() {
    return bgr.clone();
  }

  /** The colour of one pixel as {@code 0xRRGGBB}. */
  public int rgb(int x, int y) {
    int i = 3 * (Objects.checkIndex(y, height()) * width() + Objects.checkIndex(x, width()));
    return (bgr[i + 2] & 0xff) << 16 | (bgr[i + 1] & 0xff) << 8 | (bgr[i] & 0xff);
  }

  /** A copy that Java2D can paint on, of {@link BufferedImage#TYPE_3BYTE_BGR}. */
  public BufferedImage toBufferedImage() {
    BufferedImage picture = new BufferedImage(width(), height(), BufferedImage.TYPE_3BYTE_BGR);
    byte[] data = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    System.arraycopy(bgr, 0, data, 0, bgr.length);
    return picture;
  }

  /** A hash of size and pixels alone: equal for equal pictures wherever they come from. */
  public String pixelHash() {
    return pixelHash;
  }

  @Override
  public Type type() {
    return Type.IMAGE;
  }

  @Override
  public String summary() {
    String size = "image " + width() + "×" + height();
    return frame.equals(frame.whole())
        ? size
        : size + " at " + frame.window().x0() + "," + frame.window().y0();
  }

  @Override
  public void addTo(ContentHash hash) {
    hash.add("image").add(pixelHash);
    frame.addTo(hash);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Image image
        && pixelHash.equals(image.pixelHash)
        && frame.equals(image.frame);
  }

  @Override
  public int hashCode() {
    return Objects.hash(pixelHash, frame);
  }

  @Override
  public String toString() {
    return summary();
  }

  private static byte[] paint(BufferedImage picture) {
    BufferedImage target =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = target.createGraphics();
    graphics.drawImage(picture, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return ((DataBufferByte) target.getRaster().getDataBuffer()).getData();
  }

  private static byte[] checked(int width, int height, byte[] bgr) {
    if (width < 1 || height < 1 || bgr.length != 3L * width * height) {
      throw new IllegalArgumentException(
          "got %d bytes, want 3 for each of %d×%d pixels".formatted(bgr.length, width, height));
    }
    return bgr;
  }

  private static String hash(int width, int height, byte[] bgr) {
    return new ContentHash().add(width).add(height).add(bgr).finish();
  }
}
