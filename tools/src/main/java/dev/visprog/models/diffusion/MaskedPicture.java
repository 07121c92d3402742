package dev.visprog.models.diffusion;

import dev.visprog.models.image.PilResize;
import dev.visprog.models.image.Resampling;
import dev.visprog.models.image.Samples;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;

/** A picture and its mask at the size of the result, as the networks take them. */
public final class MaskedPicture {
  private final int height;
  private final int width;

  /** {@code (3, height, width)}, red first, from -1 to 1. */
  private final float[] picture;

  /** {@code (height, width)}: 1 where something is painted, 0 elsewhere. */
  private final float[] mask;

  /** What is asked for. */
  public MaskedPicture(InpaintingRequest request) {
    height = request.height();
    width = request.width();
    picture = picture(request.picture(), width, height);
    mask = mask(request.mask(), width, height);
  }

  /** Of both, in pixels. */
  public int height() {
    return height;
  }

  /** Of both, in pixels. */
  public int width() {
    return width;
  }

  /** The picture, {@code (3, height, width)}, red first, from -1 to 1. */
  public float[] picture() {
    return picture.clone();
  }

  private static float[] picture(Image picture, int width, int height) {
    Samples samples = new Samples(picture.height(), picture.width(), 3, picture.toBgr());
    byte[] bgr = PilResize.resize(samples, width, height, Resampling.LANCZOS).data();
    int plane = width * height;
    float[] values = new float[3 * plane];
    for (int i = 0; i < plane; i++) {
      for (int channel = 0; channel < 3; channel++) {
        int level = bgr[3 * i + 2 - channel] & 0xff;
        values[channel * plane + i] = 2 * (level / 255f) - 1;
      }
    }
    return values;
  }

  private static float[] mask(Mask mask, int width, int height) {
    Samples samples = new Samples(mask.height(), mask.width(), 1, mask.toBytes());
    byte[] weights = PilResize.resize(samples, width, height, Resampling.LANCZOS).data();
    float[] values = new float[weights.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (weights[i] & 0xff) >= Mask.THRESHOLD ? 1 : 0;
    }
    return values;
  }

  /** The picture, grey where the mask is, {@code (3, height, width)}. */
  public float[] masked() {
    float[] masked = picture.clone();
    for (int i = 0; i < masked.length; i++) {
      masked[i] *= 1 - mask[i % mask.length];
    }
    return masked;
  }

  /** The mask at the size of latents, {@code (height / factor, width / factor)}: every n-th. */
  public float[] maskOfLatents(int factor) {
    int rows = height / factor;
    int columns = width / factor;
    float[] small = new float[rows * columns];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        small[y * columns + x] = mask[y * factor * width + x * factor];
      }
    }
    return small;
  }
}
