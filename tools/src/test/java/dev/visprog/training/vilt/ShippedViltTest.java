package dev.visprog.training.vilt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.training.data.ShippedModels;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ViLT that comes with visprog, on scenes that it was not trained on. */
class ShippedViltTest {
  @Test
  void answersQuestionsAboutDrawnScenes(@TempDir Path cache) throws Exception {
    Map<String, Double> figures = ViltExam.of(ShippedModels.unpacked("vilt", cache));

    assertThat(figures.get("all right")).isGreaterThanOrEqualTo(0.75);
  }
}
