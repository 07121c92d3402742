package dev.visprog.tools.sketch;

import dev.visprog.value.Image;

/**
 * Whether a picture looks drawn. In drawings a few colours fill nearly everything; in photographs
 * light, shadow and the noise of the sensor spread over many. What is measured is the entropy of
 * the colours, less for colours that are there but rare, as compression makes them:
 *
 * <pre>
 * entropy of the colours in bits - 0.7 ln(colours / sqrt(pixels) + 0.1)
 * </pre>
 *
 * <p>Colours are told apart in 32 steps of red, green and blue. Weight and bound were chosen on 480
 * drawn pictures (60 scenes, also compressed, scaled, and cropped) and 11 photographs, so what they
 * miss there is less than elsewhere: no scene as it is drawn and no crop is above the bound, 7 to 8
 * % of those compressed as JPEG or enlarged are; 10 photographs are as they were taken, and 8 where
 * they are 480 pixels wide or high; of small parts of photographs few are.
 */
final class DrawnLook {
  private static final double RARE = 0.7;
  private static final double MOST = 6.6;

  private static final int STEP = 3; // bits that are left out of 8
  private static final int LEVELS = 1 << (8 - STEP);

  private DrawnLook() {}

  static boolean looksDrawn(Image picture) {
    return spread(picture) <= MOST;
  }

  /** How much the colours are spread, about 2 to 10. */
  static double spread(Image picture) {
    int[] counts = new int[LEVELS * LEVELS * LEVELS];
    byte[] bgr = picture.toBgr();
    for (int i = 0; i < bgr.length; i += 3) {
      int blue = (bgr[i] & 0xff) >> STEP;
      int green = (bgr[i + 1] & 0xff) >> STEP;
      int red = (bgr[i + 2] & 0xff) >> STEP;
      counts[(red * LEVELS + green) * LEVELS + blue]++;
    }
    double pixels = bgr.length / 3.0;
    double entropy = 0;
    int colours = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = count / pixels;
        entropy -= share * Math.log(share) / Math.log(2);
        colours++;
      }
    }
    return entropy - RARE * Math.log(colours / Math.sqrt(pixels) + 0.1);
  }
}
