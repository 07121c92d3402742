package dev.visprog.training.data;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Ground;
import dev.visprog.tools.scene.LabelMap;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.SceneTruth;
import dev.visprog.tools.scene.Size;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Set;

/** A scene whose truth can be told in a sentence. */
public final class TinyScenes {
  public static final int WIDTH = 128;
  public static final int HEIGHT = 96;

  /** A red ball that is a square. */
  public static final Box BALL = new Box(16, 32, 48, 64);

  private TinyScenes() {}

  /** A ball on grass, below a sky that begins in row 48. */
  public static Scene ball() {
    byte[] bgr = new byte[3 * WIDTH * HEIGHT];
    short[] labels = new short[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int i = y * WIDTH + x;
        boolean inside = x >= BALL.x0() && x < BALL.x1() && y >= BALL.y0() && y < BALL.y1();
        labels[i] = (short) (inside ? 1 : 0);
        bgr[3 * i + (inside ? 2 : y < 48 ? 0 : 1)] = (byte) 255;
      }
    }
    SceneObject ball =
        new SceneObject(
            1, Category.BALL, null, Size.LARGE, BALL, 1, Set.of(), List.of(), null, null);
    List<Ground> grounds =
        List.of(
            new Ground(Backdrop.SKY, new Box(0, 0, WIDTH, HEIGHT)),
            new Ground(Backdrop.GRASS, new Box(0, 48, WIDTH, HEIGHT)));
    return new Scene(
        Image.ofBgr(WIDTH, HEIGHT, bgr),
        new SceneTruth("ball.png", "ball.mask.png", WIDTH, HEIGHT, grounds, List.of(ball)),
        LabelMap.of(WIDTH, HEIGHT, labels));
  }
}
