package dev.visprog.models.detection;

/**
 * A box as the heads of the DETR and OWL-ViT families say it, in shares of the width and the height
 * of the picture that the network saw.
 *
 * @param centerX 0 at the left edge, 1 at the right edge
 * @param centerY 0 at the upper edge, 1 at the lower edge
 * @param width share of the width
 * @param height share of the height
 */
public record RelativeBox(float centerX, float centerY, float width, float height) {
  /**
   * The box in pixels. It may reach beyond the picture. Float arithmetic in the order of {@code
   * center_to_corners_format} of Hugging Face transformers.
   *
   * @param frameWidth pixels that the relative width 1 stands for; with a picture that was padded
   *     to a square, those of the square
   * @param frameHeight pixels that the relative height 1 stands for
   */
  public Detection detection(float score, int label, float frameWidth, float frameHeight) {
    return new Detection(
        score,
        label,
        (centerX - 0.5f * width) * frameWidth,
        (centerY - 0.5f * height) * frameHeight,
        (centerX + 0.5f * width) * frameWidth,
        (centerY + 0.5f * height) * frameHeight);
  }
}
