package dev.visprog.tools.crop;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.geometry.Half;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CropToolTest {
  private static final Image PICTURE = Pictures.gradient(101, 60);

  private static Image crop(Region... regions) throws ToolException {
    return Call.of(CropTool.crop())
        .with("image", PICTURE)
        .with("box", in(PICTURE, regions))
        .image();
  }

  @Test
  void cutsOutTheFirstRegionWithAQuarterMoreOnEachSide() throws ToolException {
    Image crop = crop(region(40, 20, 60, 40, 0.5, "a"), region(0, 0, 5, 5, 0.9, "b"));

    assertThat(crop.frame().window()).isEqualTo(new Box(35, 15, 65, 45));
    assertThat(crop.rgb(0, 0)).isEqualTo(PICTURE.rgb(35, 15));
  }

  @Test
  void staysInsideThePicture() throws ToolException {
    assertThat(crop(region(90, 0, 101, 20, 1, "a")).frame().window())
        .isEqualTo(new Box(87, 0, 101, 25));
  }

  @ParameterizedTest
  @EnumSource(Half.class)
  void cutsAHalfExactly(Half half) throws ToolException {
    assertThat(crop(half.region(PICTURE.frame())).frame().window())
        .isEqualTo(half.box(PICTURE.frame()));
  }

  @Test
  void enlargesARegionThatOnlyBearsTheNameOfAHalf() throws ToolException {
    assertThat(crop(region(40, 20, 60, 40, 1, "LEFT")).frame().window())
        .isEqualTo(new Box(35, 15, 65, 45));
  }

  @Test
  void enlargesARegionThatOnlyHasTheBoxOfAHalf() throws ToolException {
    Box left = Half.LEFT.box(PICTURE.frame());

    assertThat(crop(new Region(left, 1, "wall", null)).frame().window().width()).isGreaterThan(51);
  }

  @Test
  void cropsACropInThePixelsOfTheOriginal() throws ToolException {
    Image part = PICTURE.crop(new Box(30, 10, 90, 50));
    Image crop =
        Call.of(CropTool.crop())
            .with("image", part)
            .with("box", in(PICTURE, region(40, 20, 60, 40, 1, "a")))
            .image();

    assertThat(crop.frame().window()).isEqualTo(new Box(35, 15, 65, 45));
  }
}
