package dev.visprog.training.clip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.embedded.UnpackedPack;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.pack.ModelSource;
import dev.visprog.models.pack.Pack;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The CLIP that comes with visprog, on scenes that it was not trained on. */
class ShippedClipTest {
  @Test
  void tellsCategoriesAndColoursOfDrawnThings(@TempDir Path cache) throws Exception {
    ModelSource.Embedded source =
        Pack.sketch().models().stream()
            .filter(model -> model.kind().toString().equals("clip"))
            .map(model -> (ModelSource.Embedded) model.source())
            .findFirst()
            .orElseThrow();
    UnpackedPack unpacked = source.unpacked(new HubCache(cache));
    unpacked.prepare(source.folder());

    Map<String, Double> figures = ClipExam.of(unpacked.folder(source.folder()));

    assertThat(figures.get("categories right")).isGreaterThanOrEqualTo(0.9);
    assertThat(figures.get("colours right")).isGreaterThanOrEqualTo(0.95);
  }
}
