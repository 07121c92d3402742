package dev.visprog.models.maskformer;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Interpolation;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.Conv2d;
import dev.visprog.models.nn.GroupNorm;
import dev.visprog.models.nn.Parameters;

/** One level of a feature pyramid: a map of the backbone, and what the smaller level gave. */
final class PyramidLevel {
  private final Ops ops;
  private final Conv2d projection;
  private final GroupNorm norm;
  private final PyramidBlock block;

  PyramidLevel(Parameters p, int in, int width) {
    ops = p.runtime().ops();
    projection = Conv2d.withoutBias(p.in("proj.0"), in, width, 1, 1, 0);
    norm = new GroupNorm(p.in("proj.1"), MaskFormerConfig.GROUPS, width, PyramidBlock.EPSILON);
    block = new PyramidBlock(p.in("block"), width, width);
  }

  /**
   * Applies it.
   *
   * @param smaller {@code (B, width, …)}
   * @param map {@code (B, in, h, w)}
   * @return {@code (B, width, h, w)}
   */
  NDArray apply(NDArray smaller, NDArray map) {
    NDArray side = norm.apply(projection.apply(map));
    int height = Math.toIntExact(map.getShape().get(2));
    int width = Math.toIntExact(map.getShape().get(3));
    NDArray grown = ops.resize(smaller, height, width, Interpolation.NEAREST, false, false);
    return block.apply(grown.add(side));
  }
}
