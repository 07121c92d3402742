package dev.visprog.training.places;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import dev.visprog.training.Trainer;
import java.util.List;

/**
 * What places of a picture show: a cross entropy, by a linear layer that is for training alone. A
 * network can only tell things apart that its backbone does, and from the few answers that its task
 * asks for a backbone learns slowly; here every place tells it something. MaX-DeepLab (Wang et al.
 * 2021, section 3.4) takes it up for the same reason.
 */
public final class PlaceLoss {
  private static final String LAYER = Trainer.APART + "places";

  private PlaceLoss() {}

  /**
   * The weighted mean over places and what they show.
   *
   * @param p all weights
   * @param places of pictures, one picture after the other, {@code (N, C)}
   * @param shown in these pictures
   */
  public static NDArray of(Parameters p, NDArray places, List<Shown> shown) {
    int nouns = Nouns.ALL.size();
    int width = Math.toIntExact(places.getShape().get(1));
    return of(Linear.of(p.in(LAYER), width, nouns).apply(places), shown);
  }

  /**
   * The same for a network that names places in its own way.
   *
   * @param logits how much speaks for each of {@link Nouns#ALL} at each place, {@code (N, nouns)}
   */
  public static NDArray of(NDArray logits, List<Shown> shown) {
    Shape shape = logits.getShape();
    NDArray weights =
        logits
            .getManager()
            .create(weights(shown, Math.toIntExact(shape.get(0) / shown.size())), shape);
    return logits.logSoftmax(1).mul(weights).sum().neg();
  }

  /**
   * How much each noun counts at each place: {@code (N, nouns)}, 1 in all. A segment counts by the
   * root of the places that it covers, so that things are heard beside backgrounds; each place of
   * it by how much of it is covered.
   *
   * @param places of a picture
   */
  static float[] weights(List<Shown> shown, int places) {
    int nouns = Nouns.ALL.size();
    float[] weights = new float[shown.size() * places * nouns];
    double sum = 0;
    for (int b = 0; b < shown.size(); b++) {
      for (Shown.Segment segment : shown.get(b).segments()) {
        double area = 0;
        for (float share : segment.shares()) {
          area += share;
        }
        if (area > 0) {
          double root = Math.sqrt(area);
          for (int place = 0; place < segment.shares().length; place++) {
            weights[(b * places + place) * nouns + segment.noun()] +=
                (float) (segment.shares()[place] / root);
          }
          sum += root;
        }
      }
    }
    for (int i = 0; i < weights.length && sum > 0; i++) {
      weights[i] /= (float) sum;
    }
    return weights;
  }
}
