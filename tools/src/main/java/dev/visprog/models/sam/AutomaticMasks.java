package dev.visprog.models.sam;

import dev.visprog.models.detection.Detection;
import dev.visprog.models.detection.NonMaximumSuppression;
import dev.visprog.value.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Masks of everything in a picture: the network is asked for each point of a grid, and of its masks
 * those are kept that it thinks well of, that depend little on where they are cut, and whose boxes
 * do not repeat a better one ({@code SamAutomaticMaskGenerator} of the reference implementation,
 * without crops; Kirillov et al. 2023, appendix B).
 *
 * <p>Of the masks that may be kept only boxes are remembered until it is known which are; those are
 * then drawn a second time. However many there are, only those of a few points are in memory.
 */
final class AutomaticMasks {
  private final SamEncoder encoder;
  private final SamImage picture;
  private final AutomaticSettings settings;
  private final AutomaticProgress progress;
  private final List<Candidate> candidates = new ArrayList<>();

  AutomaticMasks(
      SamEncoder encoder,
      SamImage picture,
      AutomaticSettings settings,
      AutomaticProgress progress) {
    this.encoder = encoder;
    this.picture = picture;
    this.settings = settings;
    this.progress = progress;
  }

  /** One of the masks of a point. */
  private record Candidate(int point, int mask, float quality, Box box) {
    /** As the reference implementation has boxes: the last pixel is the other corner. */
    Detection detection() {
      return new Detection(quality, 0, box.x0(), box.y0(), box.x1() - 1f, box.y1() - 1f);
    }
  }

  /** Finds them, the one of the best quality first. */
  List<Segmented> find() {
    List<Prompt> points = points();
    for (int from = 0; from < points.size(); from += encoder.batch()) {
      int to = Math.min(from + encoder.batch(), points.size());
      int first = from;
      encoder.each(
          picture, points.subList(from, to), true, (i, masks) -> consider(first + i, masks));
      progress.points(to, points.size());
    }
    List<Candidate> kept =
        NonMaximumSuppression.keep(
                candidates.stream().map(Candidate::detection).toList(), settings.overlap())
            .stream()
            .map(candidates::get)
            .toList();
    List<Segmented> found = new ArrayList<>();
    List<Prompt> again = kept.stream().map(each -> points.get(each.point())).toList();
    encoder.each(picture, again, true, (i, masks) -> found.add(segmented(kept.get(i), masks)));
    return found;
  }

  /** The centres of the cells of a grid over the picture, row by row. */
  private List<Prompt> points() {
    List<Prompt> points = new ArrayList<>();
    double side = settings.pointsPerSide();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        points.add(
            Prompt.at((x + 0.5) / side * picture.width(), (y + 0.5) / side * picture.height()));
      }
    }
    return points;
  }

  private void consider(int point, List<LowMask> masks) {
    for (int i = 0; i < masks.size(); i++) {
      LowMask mask = masks.get(i);
      if (mask.quality() > settings.quality()) {
        Measured measured = picture.measure(mask, (float) settings.offset());
        Optional<Box> box = measured.box();
        // No mask at all has a stability that is no number, and is not kept.
        if (measured.stability() >= settings.stability() && box.isPresent()) {
          candidates.add(new Candidate(point, i, mask.quality(), box.get()));
        }
      }
    }
  }

  private Segmented segmented(Candidate candidate, List<LowMask> masks) {
    LowMask mask = masks.get(candidate.mask());
    return new Segmented(candidate.box(), picture.mask(mask, candidate.box()), candidate.quality());
  }
}
