package dev.visprog.training.vilt;

import dev.visprog.models.checkpoint.TensorFile.Tensor;
import dev.visprog.models.image.PixelBatch;

/**
 * The norm over embeddings of a CLIP, put into the embeddings themselves.
 *
 * @param gain of each channel
 * @param bias of each channel
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record PreNorm(float[] gain, float[] bias) {
  private static final double EPSILON = 1e-5;

  /** A kernel of patches {@code (C, 3, P, P)} whose results have the mean 0 over channels. */
  Tensor centredKernel(Tensor kernel) {
    int inputs = kernel.values().length / gain.length;
    float[] centred = kernel.values().clone();
    for (int i = 0; i < inputs; i++) {
      double mean = 0;
      for (int c = 0; c < gain.length; c++) {
        mean += centred[c * inputs + i] / gain.length;
      }
      for (int c = 0; c < gain.length; c++) {
        centred[c * inputs + i] -= (float) mean;
      }
    }
    return new Tensor(kernel.shape(), centred);
  }

  /** A centred kernel whose results are divided by a deviation, and have the gain. */
  Tensor scaledKernel(Tensor kernel, double deviation) {
    int inputs = kernel.values().length / gain.length;
    float[] scaled = kernel.values().clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= (float) (gain[i / inputs] / deviation);
    }
    return new Tensor(kernel.shape(), scaled);
  }

  /** The root of the mean of the squares of what a kernel makes of the patches of pictures. */
  static double deviation(Tensor kernel, PixelBatch pictures) {
    int side = (int) kernel.shape()[2];
    int channels = (int) kernel.shape()[0];
    double squares = 0;
    int count = 0;
    for (int b = 0; b < pictures.count(); b++) {
      for (int y = 0; y + side <= pictures.height(); y += side) {
        for (int x = 0; x + side <= pictures.width(); x += side) {
          if (pictures.mask()[(b * pictures.height() + y) * pictures.width() + x] == 1) {
            float[] patch = patch(pictures, b, x, y, side);
            for (int c = 0; c < channels; c++) {
              double sum = 0;
              for (int i = 0; i < patch.length; i++) {
                sum += kernel.values()[c * patch.length + i] * patch[i];
              }
              squares += sum * sum;
              count++;
            }
          }
        }
      }
    }
    return Math.sqrt(squares / count + EPSILON);
  }

  private static float[] patch(PixelBatch pictures, int b, int x, int y, int side) {
    float[] patch = new float[3 * side * side];
    for (int i = 0; i < 3 * side; i++) {
      int row = (3 * b + i / side) * pictures.height() + y + i % side;
      System.arraycopy(pictures.rgb(), row * pictures.width() + x, patch, i * side, side);
    }
    return patch;
  }

  /** Positions {@code (N, C)} as {@code (1, N, C)}, centred, scaled, and with the bias. */
  Tensor places(Tensor positions, double deviation) {
    float[] places = positions.values().clone();
    for (int start = 0; start < places.length; start += gain.length) {
      normalise(places, start, deviation);
    }
    return new Tensor(new long[] {1, positions.shape()[0], gain.length}, places);
  }

  /** What has to be added to the first of the places to give what the norm gives: exactly. */
  Tensor classToken(Tensor token, Tensor positions, Tensor places) {
    float[] sum = token.values().clone();
    double mean = 0;
    for (int c = 0; c < sum.length; c++) {
      sum[c] += positions.values()[c];
      mean += sum[c] / sum.length;
    }
    double squares = 0;
    for (float value : sum) {
      squares += (value - mean) * (value - mean) / sum.length;
    }
    normalise(sum, 0, Math.sqrt(squares + EPSILON));
    for (int c = 0; c < sum.length; c++) {
      sum[c] -= places.values()[c];
    }
    return new Tensor(new long[] {1, 1, sum.length}, sum);
  }

  private void normalise(float[] rows, int start, double deviation) {
    double mean = 0;
    for (int c = 0; c < gain.length; c++) {
      mean += rows[start + c] / gain.length;
    }
    for (int c = 0; c < gain.length; c++) {
      rows[start + c] = (float) ((rows[start + c] - mean) / deviation * gain[c] + bias[c]);
    }
  }
}
