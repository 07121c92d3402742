package dev.visprog.training;

import ai.djl.ndarray.NDArray;

/** Where an optimizer moves a tensor to. */
interface Direction {
  /**
   * The step against which a tensor moves, for a rate of 1.
   *
   * @param name of the tensor
   * @param gradient of the loss by it
   * @param step counted from 1
   */
  NDArray of(String name, NDArray gradient, int step);
}
