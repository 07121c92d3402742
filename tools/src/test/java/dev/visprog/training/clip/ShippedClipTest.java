package dev.visprog.training.clip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.training.data.ShippedModels;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The CLIP that comes with visprog, on scenes that it was not trained on. */
class ShippedClipTest {
  @Test
  void tellsCategoriesAndColoursOfDrawnThings(@TempDir Path cache) throws Exception {
    Map<String, Double> figures = ClipExam.of(ShippedModels.unpacked("clip", cache));

    assertThat(figures.get("categories right")).isGreaterThanOrEqualTo(0.97);
    assertThat(figures.get("colours right")).isGreaterThanOrEqualTo(0.98);
  }
}
