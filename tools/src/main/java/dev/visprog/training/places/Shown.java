package dev.visprog.training.places;

import dev.visprog.tools.scene.measure.PanopticPicture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the places of a picture show.
 *
 * @param segments none of which overlap
 */
public record Shown(List<Segment> segments) {
  /** Copies its list. */
  public Shown {
    segments = List.copyOf(segments);
  }

  /**
   * A thing, or all that is seen of a material.
   *
   * @param noun its number among {@link Nouns#ALL}
   * @param shares how much of each place it covers; of places after these nothing
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed over, not copied.
  public record Segment(int noun, float[] shares) {}

  /**
   * What a picture shows that is divided into places of the same size.
   *
   * @param grid places in a row and in a column
   * @param kept the places to tell of, in this order
   */
  public static Shown of(PanopticPicture truth, int grid, int... kept) {
    int[] number = new int[grid * grid];
    Arrays.fill(number, -1);
    for (int i = 0; i < kept.length; i++) {
      number[kept[i]] = i;
    }
    float[][] shares = new float[truth.names().size()][kept.length];
    float pixel = (float) grid * grid / (truth.width() * truth.height());
    for (int y = 0; y < truth.height(); y++) {
      int row = y * grid / truth.height() * grid;
      for (int x = 0; x < truth.width(); x++) {
        int place = number[row + x * grid / truth.width()];
        int segment = truth.segments()[y * truth.width() + x];
        if (place >= 0 && segment > 0) {
          shares[segment - 1][place] += pixel;
        }
      }
    }
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      segments.add(new Segment(Nouns.ALL.indexOf(truth.names().get(i)), shares[i]));
    }
    return new Shown(segments);
  }
}
