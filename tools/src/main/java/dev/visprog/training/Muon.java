package dev.visprog.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * A matrix steps by the mean of its gradients, made orthogonal: as far in every direction, however
 * seldom gradients point there (Jordan et al. 2024, "Muon: An optimizer for hidden layers in neural
 * networks"). Steps are scaled to the size that those of Adam have, so that rates are the same (Liu
 * et al. 2025, "Muon is Scalable for LLM Training", section 2.2).
 */
final class Muon implements Direction {
  /** How long the mean of the gradients remembers, as published: twenty steps. */
  private static final float MOMENTUM = 0.95f;

  /** The root mean square of a step of Adam, about. */
  private static final double SIZE = 0.2;

  /** Of a matrix that takes part; for a narrower one there is nothing to gain. */
  private static final int NARROWEST = 32;

  private static final int ITERATIONS = 5;

  /**
   * Coefficients of a polynomial that brings singular values from 0 fast, to between 0.7 and 1.2.
   */
  private static final float A = 3.4445f;

  private static final float B = -4.7750f;
  private static final float C = 2.0315f;

  private final RunningMeans means;

  Muon(RunningMeans means) {
    this.means = means;
  }

  /**
   * Whether it is for a tensor: the matrices within a network, kernels of convolutions, each output
   * of which is a row, and no table of embeddings.
   */
  static boolean isFor(String name, Shape shape) {
    return (shape.dimension() == 2 || shape.dimension() == 4)
        && Math.min(shape.get(0), shape.size() / shape.get(0)) >= NARROWEST
        && !name.contains("embed");
  }

  @Override
  public NDArray of(String name, NDArray gradient, int step) {
    NDArray mean = means.of(name + ".first", gradient);
    mean.muli(MOMENTUM).addi(gradient.mul(1 - MOMENTUM));
    NDArray ahead = mean.mul(MOMENTUM).addi(gradient.mul(1 - MOMENTUM)); // Nesterov's
    long rows = gradient.getShape().get(0);
    double longer = Math.max(rows, gradient.size() / rows);
    return orthogonal(ahead.reshape(rows, -1))
        .mul((float) (SIZE * Math.sqrt(longer)))
        .reshape(gradient.getShape());
  }

  /** About the nearest matrix with orthonormal rows, or columns, by a Newton-Schulz iteration. */
  static NDArray orthogonal(NDArray matrix) {
    boolean isTall = matrix.getShape().get(0) > matrix.getShape().get(1);
    NDArray x = isTall ? matrix.transpose() : matrix;
    x = x.div((float) Math.sqrt(x.square().sum().getFloat()) + 1e-7f);
    for (int i = 0; i < ITERATIONS; i++) {
      NDArray gram = x.matMul(x.transpose());
      x = gram.mul(B).addi(gram.matMul(gram).muli(C)).matMul(x).addi(x.mul(A));
    }
    return isTall ? x.transpose() : x;
  }
}
