package dev.visprog.tools.scene.measure;

import dev.visprog.value.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well boxes that were found for one word agree with the true ones, over many pictures: the
 * area under the curve of precision over recall, where precision at a recall is the best one at
 * that recall or above (Everingham et al. 2010, section 4.2, at all points).
 *
 * <p>A box that was found is right if it overlaps enough with a true one that no better box of the
 * same picture took; of several such it takes the one that it overlaps with most (as in the
 * evaluation of COCO).
 */
public final class AveragePrecision {
  private final double overlap;
  private final List<Answer> answers = new ArrayList<>();
  private int things;

  /**
   * With no pictures yet.
   *
   * @param overlap intersection over union that makes a box right, above 0 to 1
   */
  public AveragePrecision(double overlap) {
    if (!(overlap > 0 && overlap <= 1)) {
      throw new IllegalArgumentException("got the overlap " + overlap + ", want above 0 to 1");
    }
    this.overlap = overlap;
  }

  /**
   * A box that was found.
   *
   * @param score how sure it is
   */
  public record Found(Box box, double score) {}

  private record Answer(double score, boolean right) {}

  /** Adds a picture: what was found in it, in any order, and what there is. */
  public void add(List<Found> found, List<Box> truth) {
    things += truth.size();
    List<Box> left = new ArrayList<>(truth);
    List<Found> sorted =
        found.stream().sorted(Comparator.comparingDouble(Found::score).reversed()).toList();
    for (Found each : sorted) {
      Box best = null;
      double most = overlap;
      for (Box box : left) {
        double iou = box.iou(each.box());
        if (iou >= most) {
          best = box;
          most = iou;
        }
      }
      answers.add(new Answer(each.score(), best != null));
      left.remove(best);
    }
  }

  /** How many true boxes there were in all pictures. */
  public int things() {
    return things;
  }

  /**
   * The average precision, 0 to 1.
   *
   * @return empty if there was nothing to find
   */
  public OptionalDouble value() {
    if (things == 0) {
      return OptionalDouble.empty();
    }
    List<Answer> sorted =
        answers.stream().sorted(Comparator.comparingDouble(Answer::score).reversed()).toList();
    int right = (int) answers.stream().filter(Answer::right).count();
    double best = 0;
    double sum = 0;
    // From the last answer to the first: the best precision at this recall or above.
    for (int i = sorted.size() - 1; i >= 0; i--) {
      best = Math.max(best, right / (i + 1.0));
      if (sorted.get(i).right()) {
        sum += best;
        right--;
      }
    }
    return OptionalDouble.of(sum / things);
  }
}
