package dev.visprog.tools;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.masked;
import static dev.visprog.tools.testing.Pictures.region;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.edit.BgBlurTool;
import dev.visprog.tools.edit.ColorPopTool;
import dev.visprog.tools.tag.TagTool;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Golden;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Edited pictures as a whole, as somebody looked at them and found them good. */
final class GoldenPicturesTest {
  private static final Image DISC = Pictures.disc(160, 120, 80, 60, 36);

  @Test
  void tag() throws ToolException, IOException {
    Image ground =
        Pictures.drawn(320, 240, (x, y) -> (x / 40 + y / 40) % 2 == 0 ? 0x204060 : 0xe8e0d0);
    Golden.matches(
        Call.of(new TagTool())
            .with("image", ground)
            .with(
                "object",
                in(
                    ground,
                    region(20, 60, 120, 200, 0.9, "dog"),
                    region(100, 80, 200, 220, 0.8, "Жизнь (שלום)"),
                    region(180, 0, 319, 100, 0.7, "a label that is too long for its picture"),
                    region(60, 70, 110, 120, 0.6, "dog"),
                    region(250, 150, 300, 220, 0.5, "")))
            .image(),
        "tag");
  }

  @Test
  void colorPop() throws ToolException, IOException {
    Golden.matches(
        Call.of(new ColorPopTool())
            .with("image", DISC)
            .with("object", in(DISC, region(40, 20, 120, 100, 1, "disc")))
            .image(),
        "color-pop");
  }

  @Test
  void bgBlur() throws ToolException, IOException {
    Golden.matches(
        Call.of(new BgBlurTool())
            .with("image", DISC)
            .with("object", in(DISC, masked(44, 24, 116, 96, Mask.ellipse(72, 72))))
            .image(),
        "bg-blur");
  }
}
