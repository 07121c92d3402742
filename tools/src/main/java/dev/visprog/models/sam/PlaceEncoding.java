package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.nn.Parameters;

/**
 * Places of a picture as vectors: sines and cosines of random mixtures of x and y (Tancik et al.
 * 2020, "Fourier Features Let Networks Learn High Frequency Functions").
 */
final class PlaceEncoding {
  private final NDArray mixtures;

  /**
   * With the weights of {@code p}.
   *
   * @param features half of the width of the vectors
   */
  PlaceEncoding(Parameters p, int features) {
    mixtures = p.array("positional_embedding", 2, features);
  }

  /**
   * Encodes places.
   *
   * @param places {@code (…, 2)}: x and y, from 0 to 1 in the picture
   * @return {@code (…, 2 features)}
   */
  NDArray apply(NDArray places) {
    NDArray turns = places.mul(2).sub(1).matMul(mixtures).mul(2 * Math.PI);
    return NDArrays.concat(new NDList(turns.sin(), turns.cos()), -1);
  }

  /**
   * The places of all patches.
   *
   * @return {@code (grid · grid, 2 features)}, row by row
   */
  NDArray grid(NDManager manager, int grid) {
    float[] places = new float[2 * grid * grid];
    int next = 0;
    for (int y = 0; y < grid; y++) {
      for (int x = 0; x < grid; x++) {
        places[next++] = (x + 0.5f) / grid;
        places[next++] = (y + 0.5f) / grid;
      }
    }
    return apply(manager.create(places, new Shape((long) grid * grid, 2)));
  }
}
