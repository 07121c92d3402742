package dev.visprog.training.owlvit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.training.data.ShippedModels;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The OWL-ViT that comes with visprog, on scenes that it was not trained on. */
class ShippedOwlVitTest {
  @Test
  void findsDrawnThings(@TempDir Path cache) throws Exception {
    Map<String, Double> figures = OwlVitExam.of(ShippedModels.unpacked("owlvit", cache));

    assertThat(figures.get("mAP@0.5")).isGreaterThanOrEqualTo(0.69);
    assertThat(figures.get("count exact")).isGreaterThanOrEqualTo(0.66);
  }
}
