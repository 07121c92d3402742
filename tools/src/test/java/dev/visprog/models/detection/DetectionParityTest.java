package dev.visprog.models.detection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.fixture.Fixture;
import dev.visprog.models.fixture.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes as the original detectors put them into the picture, and those that torchvision keeps. */
@Tag("parity")
class DetectionParityTest {
  private static final Pattern KEPT = Pattern.compile("greedy_nms_iou_([0-9.]+)_kept_indices");

  @ParameterizedTest
  @ValueSource(strings = {"owlvit", "owlv2"})
  void keepsWhatTheOriginalKeeps(String model) {
    int compared = 0;
    for (JsonNode one : Fixtures.require(model).expected().get("cases")) {
      for (JsonNode found : one.get("detections")) {
        List<Detection> detections = new ArrayList<>();
        for (int i = 0; i < found.get("scores").size(); i++) {
          JsonNode box = found.get("boxes_xyxy").get(i);
          detections.add(
              new Detection(
                  (float) found.get("scores").get(i).asDouble(),
                  found.get("labels").get(i).asInt(),
                  (float) box.get(0).asDouble(),
                  (float) box.get(1).asDouble(),
                  (float) box.get(2).asDouble(),
                  (float) box.get(3).asDouble()));
        }
        for (Map.Entry<String, JsonNode> field : found.properties()) {
          Matcher kept = KEPT.matcher(field.getKey());
          if (kept.matches()) {
            assertThat(NonMaximumSuppression.keep(detections, Double.parseDouble(kept.group(1))))
                .isEqualTo(
                    IntStream.range(0, field.getValue().size())
                        .mapToObj(i -> field.getValue().get(i).asInt())
                        .toList());
            compared++;
          }
        }
      }
    }
    assertThat(compared).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"owlvit", "owlv2"})
  void putsBoxesWhereTheOriginalPutsThem(String model) {
    Fixture fixture = Fixtures.require(model);
    for (Map.Entry<String, JsonNode> one : fixture.expected().get("cases").properties()) {
      String tensor = one.getKey() + ".pred_boxes";
      float[] boxes = fixture.tensors().floats(tensor);
      double tolerance = 2 * fixture.tensors().tolerance(tensor);
      int perPicture = (int) fixture.tensors().shape(tensor)[1];
      JsonNode pictures = one.getValue().get("relative_boxes_xyxy_first_threshold");
      for (int picture = 0; picture < pictures.size(); picture++) {
        int box = picture * perPicture;
        for (JsonNode wanted : pictures.get(picture)) {
          // Those above the threshold, in the order of the network: the next one that fits.
          while (!isNear(corners(boxes, box), wanted, tolerance)) {
            box++;
            assertThat(box).as("%s: a box at %s", tensor, wanted).isLessThan(boxes.length / 4);
          }
          box++;
        }
        assertThat(box).isLessThanOrEqualTo((picture + 1) * perPicture);
      }
    }
  }

  private static Detection corners(float[] boxes, int i) {
    return new RelativeBox(boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3])
        .detection(0, 0, 1, 1);
  }

  private static boolean isNear(Detection box, JsonNode wanted, double tolerance) {
    return Math.abs(box.x0() - wanted.get(0).asDouble()) <= tolerance
        && Math.abs(box.y0() - wanted.get(1).asDouble()) <= tolerance
        && Math.abs(box.x1() - wanted.get(2).asDouble()) <= tolerance
        && Math.abs(box.y1() - wanted.get(3).asDouble()) <= tolerance;
  }
}
