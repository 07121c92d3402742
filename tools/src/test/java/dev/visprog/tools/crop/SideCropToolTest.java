package dev.visprog.tools.crop;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import org.junit.jupiter.api.Test;

final class SideCropToolTest {
  private static final Image PICTURE = Pictures.gradient(100, 60);

  private static Box window(Tool tool, int x0, int y0, int x1, int y1) throws ToolException {
    return Call.of(tool)
        .with("image", PICTURE)
        .with("box", in(PICTURE, region(x0, y0, x1, y1, 1, "a")))
        .image()
        .frame()
        .window();
  }

  @Test
  void cutsAtTheCentreOfTheRegion() throws ToolException {
    assertThat(window(SideCropTool.left(), 20, 10, 40, 20)).isEqualTo(new Box(0, 0, 30, 60));
    assertThat(window(SideCropTool.right(), 20, 10, 40, 20)).isEqualTo(new Box(30, 0, 100, 60));
    assertThat(window(SideCropTool.above(), 20, 10, 40, 20)).isEqualTo(new Box(0, 0, 100, 15));
    assertThat(window(SideCropTool.below(), 20, 10, 40, 20)).isEqualTo(new Box(0, 15, 100, 60));
  }

  @Test
  void sharesOutTheMiddlePixelOnce() throws ToolException {
    assertThat(window(SideCropTool.left(), 20, 10, 41, 20).x1())
        .isEqualTo(window(SideCropTool.right(), 20, 10, 41, 20).x0());
  }

  @Test
  void keepsOneRowOrColumnAtTheBorder() throws ToolException {
    assertThat(window(SideCropTool.right(), 99, 59, 100, 60)).isEqualTo(new Box(99, 0, 100, 60));
    assertThat(window(SideCropTool.below(), 99, 59, 100, 60)).isEqualTo(new Box(0, 59, 100, 60));
    assertThat(window(SideCropTool.left(), 0, 0, 1, 1)).isEqualTo(new Box(0, 0, 1, 60));
    assertThat(window(SideCropTool.above(), 0, 0, 1, 1)).isEqualTo(new Box(0, 0, 100, 1));
  }

  @Test
  void worksInAPictureOfOnePixel() throws ToolException {
    Image pixel = Pictures.plain(1, 1, 0x123456);
    for (Tool tool :
        new Tool[] {
          SideCropTool.left(), SideCropTool.right(), SideCropTool.above(), SideCropTool.below()
        }) {
      Image crop =
          Call.of(tool)
              .with("image", pixel)
              .with("box", in(pixel, region(0, 0, 1, 1, 1, "a")))
              .image();
      assertThat(crop).isEqualTo(pixel);
    }
  }
}
