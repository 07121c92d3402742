package dev.visprog.training.maskformer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.image.PixelValues;
import dev.visprog.models.maskformer.MaskFormerConfig;
import dev.visprog.value.Image;
import org.junit.jupiter.api.Test;

class MaskFormerLayoutTest {
  private final MaskFormerLayout layout = MaskFormerLayout.shipped();

  @Test
  void backgroundsAreMaterialsAndTreesAreNot() throws Exception {
    MaskFormerConfig config = layout.config();
    assertThat(config.materials().stream().map(config.labels()::get))
        .containsExactlyInAnyOrder(
            "grass", "desert", "sea", "snow", "street", "sky", "night sky", "wall");
    assertThat(config.labels()).contains("person", "face", "tree", "house", "table", "flower");
  }

  @Test
  void picturesKeepTheirShape() throws Exception {
    byte[] pixels = new byte[3 * 640 * 480];
    PixelValues values = layout.processor(1).process(Image.ofBgr(640, 480, pixels));
    assertThat(values.width()).isEqualTo(512);
    assertThat(values.height()).isEqualTo(384);
  }
}
