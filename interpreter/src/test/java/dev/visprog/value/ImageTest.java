package dev.visprog.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ImageTest {
  private static BufferedImage numbered() {
    BufferedImage picture = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 48; i++) {
      picture.setRGB(i % 8, i / 8, i * 0x010203);
    }
    return picture;
  }

  @Test
  void keepsPixelsAndRemembersWhereACropWas() {
    Image image = Image.of(numbered());
    Image crop = image.crop(new Box(2, 1, 7, 5)).crop(new Box(1, 1, 3, 3));
    assertThat(crop.rgb(0, 0)).isEqualTo((2 * 8 + 3) * 0x010203);
    assertThat(crop.frame().window()).isEqualTo(new Box(3, 2, 5, 4));
    assertThat(crop.summary()).isEqualTo("image 2×2 at 3,2");
    assertThat(Image.of(crop.toBufferedImage()).pixelHash()).isEqualTo(crop.pixelHash());
  }

  @Test
  void isEqualByContentAndPlace() {
    Image image = Image.of(numbered());
    assertThat(Image.of(numbered())).isEqualTo(image).hasSameHashCodeAs(image);
    Image edited = image.withBgr(new byte[144]);
    assertThat(edited).isNotEqualTo(image);
    assertThat(edited.frame()).isEqualTo(image.frame());
    assertThat(edited.contentHash()).isNotEqualTo(image.contentHash()).hasSize(64);
  }

  @Test
  void laysTransparencyOnWhite() {
    BufferedImage clear = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    assertThat(Image.of(clear).rgb(0, 0)).isEqualTo(0xffffff);
  }

  @Test
  void cannotBeChangedFromOutside() {
    byte[] pixels = new byte[3];
    Image image = Image.ofBgr(1, 1, pixels);
    pixels[0] = 9;
    image.toBgr()[1] = 9;
    image.toBufferedImage().setRGB(0, 0, -1);
    assertThat(image.rgb(0, 0)).isZero();
  }

  @Test
  void refusesPixelsThatDoNotFit() {
    assertThatThrownBy(() -> Image.ofBgr(2, 2, new byte[3]))
        .hasMessage("got 3 bytes, want 3 for each of 2×2 pixels");
    assertThatThrownBy(() -> Image.of(numbered()).crop(new Box(0, 0, 9, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
