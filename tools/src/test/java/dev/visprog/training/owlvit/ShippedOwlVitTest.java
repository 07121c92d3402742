package dev.visprog.training.owlvit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.detection.Detection;
import dev.visprog.models.owlvit.OwlVitDetector;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.training.data.ShippedModels;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The OWL-ViT that comes with visprog, on scenes that it was not trained on. */
class ShippedOwlVitTest {
  @Test
  void findsDrawnThings(@TempDir Path cache) throws Exception {
    Map<String, Double> figures = OwlVitExam.of(ShippedModels.unpacked("owlvit", cache));

    assertThat(figures.get("mAP@0.5")).isGreaterThanOrEqualTo(0.77);
    assertThat(figures.get("count exact")).isGreaterThanOrEqualTo(0.73);
  }

  /** The question that the README begins with: one ball is red, two others are gray. */
  @Test
  void findsTheRedBallLeftOfTheTree(@TempDir Path cache) throws Exception {
    Scene park = new SceneGenerator(2026).scene(10965);
    Box tree = only(park, Category.TREE, null);
    Box ball = only(park, Category.BALL, Colour.RED);
    Image picture = park.picture();
    try (Checkpoint checkpoint = Checkpoint.open(ShippedModels.unpacked("owlvit", cache));
        OwlVitDetector owl = new OwlVitDetector(checkpoint)) {
      List<Detection> trees = owl.detect(picture, List.of("a photo of tree"));
      assertThat(trees).hasSize(1);
      assertThat(box(trees.get(0)).iou(tree)).isGreaterThan(0.5);

      Image left = picture.crop(new Box(0, 0, box(trees.get(0)).x0(), picture.height()));
      List<Detection> balls = owl.detect(left, List.of("a photo of red ball"));
      assertThat(balls).hasSize(1);
      assertThat(box(balls.get(0)).iou(ball)).isGreaterThan(0.4);
    }
  }

  private static Box only(Scene scene, Category category, @Nullable Colour colour) {
    List<Box> boxes =
        scene.truth().objects().stream()
            .filter(each -> each.category() == category)
            .filter(each -> colour == null || each.colour() == colour)
            .map(each -> each.box())
            .toList();
    assertThat(boxes).hasSize(1);
    return boxes.get(0);
  }

  private static Box box(Detection found) {
    return new Box(
        Math.round(found.x0()),
        Math.round(found.y0()),
        Math.round(found.x1()),
        Math.round(found.y1()));
  }
}
