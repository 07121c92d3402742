package dev.visprog.training.maskformer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.training.data.ShippedModels;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The MaskFormer that comes with visprog, on scenes that it was not trained on. */
class ShippedMaskFormerTest {
  @Test
  void partsDrawnScenes(@TempDir Path cache) throws Exception {
    Map<String, Double> figures = MaskFormerExam.of(ShippedModels.unpacked("maskformer", cache));

    assertThat(figures.get("panoptic quality of stuff")).isGreaterThanOrEqualTo(0.95);
    assertThat(figures.get("panoptic quality of things")).isGreaterThanOrEqualTo(0.55);
  }
}
