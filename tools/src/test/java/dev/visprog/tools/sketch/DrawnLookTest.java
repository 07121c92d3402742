package dev.visprog.tools.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DrawnLookTest {
  @Test
  void scenesAndTheirPartsLookDrawn() {
    SceneGenerator scenes = new SceneGenerator(4711);
    for (int i = 0; i < 12; i++) {
      Image scene = scenes.scene(i).picture();
      assertThat(DrawnLook.looksDrawn(scene)).as("scene %d", i).isTrue();
      Box part = new Box(0, 0, scene.width() / 2, scene.height() / 2);
      assertThat(DrawnLook.looksDrawn(scene.crop(part))).as("part of scene %d", i).isTrue();
    }
  }

  /** Light that falls off, several surfaces, and the noise of a sensor. */
  @Test
  void lightAndNoiseDoNotLookDrawn() {
    Random chance = new Random(5);
    int width = 320;
    int height = 240;
    byte[] bgr = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double light = 0.35 + 0.65 * x / width * (1 - 0.5 * y / height);
        double[] surface = y < 130 ? new double[] {230, 190, 150} : new double[] {70, 120, 140};
        double shade = 1 + 0.25 * Math.sin(x / 23.0) * Math.cos(y / 17.0);
        for (int c = 0; c < 3; c++) {
          double value = surface[c] * light * shade + 6 * chance.nextGaussian() + 10 * c * light;
          bgr[(y * width + x) * 3 + c] = (byte) Math.max(0, Math.min(255, Math.round(value)));
        }
      }
    }
    assertThat(DrawnLook.looksDrawn(Image.ofBgr(width, height, bgr))).isFalse();
  }

  @Test
  void theSmallestPictureAndOneColourLookDrawn() {
    assertThat(DrawnLook.looksDrawn(Image.ofBgr(1, 1, new byte[3]))).isTrue();
    assertThat(DrawnLook.spread(Image.ofBgr(50, 50, new byte[7500]))).isBetween(1.0, 3.0);
  }
}
