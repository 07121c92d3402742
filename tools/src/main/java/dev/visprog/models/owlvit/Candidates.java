package dev.visprog.models.owlvit;

import dev.visprog.models.detection.Detection;
import java.util.ArrayList;
import java.util.List;

/**
 * The boxes of a picture, each with the text that fits it best: {@code
 * post_process_object_detection} of the reference implementation, and what a user of boxes wants
 * besides.
 */
final class Candidates {
  private final OwlVitImage picture;
  private final float[] best;
  private final int[] labels;

  /** Compares a picture with texts, at least one. */
  Candidates(OwlVitImage picture, List<OwlVitText> texts) {
    this.picture = picture;
    best = picture.logits(texts.get(0));
    labels = new int[best.length];
    for (int label = 1; label < texts.size(); label++) {
      float[] logits = picture.logits(texts.get(label));
      for (int place = 0; place < best.length; place++) {
        if (logits[place] > best[place]) {
          best[place] = logits[place];
          labels[place] = label;
        }
      }
    }
  }

  /**
   * Those whose score, the sigmoid of the best logit, is above a threshold.
   *
   * @return in the order of their places; boxes may reach beyond the picture
   */
  List<Detection> above(double threshold) {
    List<Detection> found = new ArrayList<>();
    for (int place = 0; place < best.length; place++) {
      float score = (float) (1 / (1 + Math.exp(-best[place])));
      if (score > threshold) {
        found.add(
            picture
                .box(place)
                .detection(score, labels[place], picture.frameWidth(), picture.frameHeight()));
      }
    }
    return found;
  }

  /** Those that do not lie on a better one, the best one first, inside the picture. */
  List<Detection> distinct(double threshold, Duplicates duplicates) {
    return duplicates.removed(above(duplicates.looked(threshold))).stream()
        .filter(box -> box.score() > threshold)
        .map(box -> box.clip(picture.width(), picture.height()))
        .filter(box -> box.x1() > box.x0() && box.y1() > box.y0())
        .toList();
  }
}
