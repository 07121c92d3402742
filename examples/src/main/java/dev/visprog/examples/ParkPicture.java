package dev.visprog.examples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws {@code examples/images/park.png}: a sunny park with a pond, a tree with red balls on its
 * left, a dog, a kite and two people. The same pixels on every machine.
 */
public final class ParkPicture {
  static final int WIDTH = 640;
  static final int HEIGHT = 480;

  private ParkPicture() {}

  /** Writes the picture to the file named by the only argument. */
  public static void main(String[] arguments) throws IOException {
    ImageIO.write(draw(), "png", Path.of(arguments[0]).toFile());
  }

  /** Draws the picture anew: 640×480 pixels. */
  public static BufferedImage draw() {
    BufferedImage canvas = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Brush brush = new Brush(canvas);
    new ParkLandscape(brush).draw();
    ParkThings things = new ParkThings(brush);
    things.house(548, 216);
    things.bench(434, 306);
    things.tree(372, 366);
    things.kite(146, 84, 103, 329);
    new ParkFigures(brush).draw();
    things.ball(214, 404, 17);
    things.ball(268, 376, 13);
    things.ball(296, 428, 20);
    things.flowers();
    brush.graphics.dispose();
    return canvas;
  }
}
