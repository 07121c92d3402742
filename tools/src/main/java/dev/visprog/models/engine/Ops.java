package dev.visprog.models.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Operations of libtorch that {@link NDArray} lacks or does slowly. Results belong to the scope of
 * the call ({@link ModelRuntime#call}). They are inference tensors: no later operation may change
 * one in place. In a runtime that was started for training, gradients go through all of them.
 */
public final class Ops implements AutoCloseable {
  /** Places of a grid up to which all scores are computed at once: a window, some hundred KB. */
  private static final int SMALL_GRID = 400;

  /** Scores, of 4 bytes each, that a core keeps at hand while it works on them. */
  private static final int CACHED_SCORES = 1 << 19;

  private final ScriptModule aten;

  Ops(PtNDManager manager, boolean training) {
    String methods = TorchScriptArchive.methods("aten");
    aten = training ? ScriptModule.recorded(manager, methods) : ScriptModule.load(manager, methods);
  }

  /**
   * Scaled dot-product attention, {@code softmax(q kᵀ / √d + mask) v} (Vaswani et al. 2017,
   * equation 1), without a matrix of all scores in memory.
   *
   * @param q {@code (B, heads, Q, d)}
   * @param k {@code (B, heads, K, d)}
   * @param v {@code (B, heads, K, d)}
   * @param mask what is added to the scores, broadcast to {@code (B, heads, Q, K)}; or null
   * @return {@code (B, heads, Q, d)}
   */
  public NDArray attention(NDArray q, NDArray k, NDArray v, @Nullable NDArray mask) {
    return mask == null
        ? aten.tensor("attention", q, k, v)
        : aten.tensor("attention", q, k, v, mask);
  }

  /** Attention in which a query sees the keys up to its own place: {@code Q == K}. */
  public NDArray causalAttention(NDArray q, NDArray k, NDArray v) {
    return aten.tensor("causal_attention", q, k, v);
  }

  /**
   * Attention of the places of grids to each other, where the score of two places also depends on
   * how far apart they are: {@code softmax(q kᵀ / √d + q · rows + q · columns) v} (Li et al. 2022,
   * "MViTv2", equation 4). The matrix of all scores is never in memory unless it is small.
   *
   * @param q {@code (N, s · s, d)}: of N grids of s rows and s columns, row by row
   * @param k {@code (N, s · s, d)}
   * @param v {@code (N, s · s, d)}
   * @param rows what a query in one row is multiplied by for a key in another: {@code (s, s, d)}
   * @param columns the same for columns
   * @return {@code (N, s · s, d)}
   */
  public NDArray gridAttention(NDArray q, NDArray k, NDArray v, NDArray rows, NDArray columns) {
    return aten.tensor("grid_attention", q, k, v, rows, columns, band(rows.getShape().get(0)));
  }

  /** How many queries have their scores computed at once; 0 for all of all grids. */
  private static int band(long side) {
    long places = side * side;
    if (places <= SMALL_GRID) {
      return 0;
    }
    long most = Math.max(1, CACHED_SCORES / (places * side));
    // Whole rows of the grid, so that the bands are of one size.
    long rowsAtOnce =
        LongStream.rangeClosed(1, Math.min(side, most))
            .filter(count -> side % count == 0)
            .max()
            .orElse(1);
    return Math.toIntExact(rowsAtOnce * side);
  }

  /** Layer normalisation over the last axis (Ba et al. 2016). */
  public NDArray layerNorm(NDArray x, NDArray weight, NDArray bias, double epsilon) {
    return aten.tensor("layer_norm", x, weight, bias, epsilon);
  }

  /**
   * Group normalisation (Wu and He 2018).
   *
   * @param x {@code (B, C, H, W)}
   * @param groups a divisor of {@code C}
   */
  public NDArray groupNorm(NDArray x, int groups, NDArray weight, NDArray bias, double epsilon) {
    return aten.tensor("group_norm", x, groups, weight, bias, epsilon);
  }

  /** Group normalisation and an activation, with one result in memory. */
  public NDArray groupNorm(
      NDArray x, int groups, NDArray weight, NDArray bias, double epsilon, Activation activation) {
    return aten.tensor("group_norm_activate", x, groups, weight, bias, epsilon, activation.code());
  }

  /** An activation, value by value. */
  public NDArray activate(NDArray x, Activation activation) {
    return aten.tensor("activate", x, activation.code());
  }

  /**
   * Convolution.
   *
   * @param x {@code (B, C, H, W)}
   * @param weight {@code (O, C / groups, h, w)}
   * @param bias {@code (O)} or null
   * @param stride of both directions
   * @param padding zeros on each side
   */
  public NDArray conv2d(
      NDArray x, NDArray weight, @Nullable NDArray bias, int stride, int padding, int groups) {
    long[] strides = {stride, stride};
    long[] paddings = {padding, padding};
    long[] dilation = {1, 1};
    return bias == null
        ? aten.tensor("conv2d_plain", x, weight, strides, paddings, dilation, groups)
        : aten.tensor("conv2d", x, weight, bias, strides, paddings, dilation, groups);
  }

  /**
   * Transposed convolution.
   *
   * @param x {@code (B, C, H, W)}
   * @param weight {@code (C, O / groups, h, w)}
   * @param bias {@code (O)}
   */
  public NDArray convTranspose2d(
      NDArray x, NDArray weight, NDArray bias, int stride, int padding, int groups) {
    return aten.tensor(
        "conv_transpose2d",
        x,
        weight,
        bias,
        new long[] {stride, stride},
        new long[] {padding, padding},
        new long[] {0, 0},
        groups);
  }

  /**
   * Resizes feature maps.
   *
   * @param x {@code (B, C, H, W)}
   * @param alignCorners whether the centres of the corner samples stay where they are
   * @param antialias whether shrinking averages over all samples; bilinear and bicubic alone
   * @return {@code (B, C, height, width)}
   */
  public NDArray resize(
      NDArray x,
      int height,
      int width,
      Interpolation mode,
      boolean alignCorners,
      boolean antialias) {
    return aten.tensor("resize", x, height, width, mode.code(), alignCorners, antialias);
  }

  /** Shifts values along axes; what leaves at one end comes in at the other. */
  public NDArray roll(NDArray x, long[] shifts, long[] axes) {
    return aten.tensor("roll", x, shifts, axes);
  }

  /**
   * Samples feature maps at given places, bilinearly, with zeros outside.
   *
   * @param x {@code (B, C, H, W)}
   * @param grid {@code (B, h, w, 2)}: x and y, from -1 to 1
   * @return {@code (B, C, h, w)}
   */
  public NDArray gridSample(NDArray x, NDArray grid, boolean alignCorners) {
    return aten.tensor("grid_sample", x, grid, 0, 0, alignCorners);
  }

  /**
   * Pads the last axes.
   *
   * @param sizes before and after, last axis first
   * @param mode {@code constant}, {@code reflect}, {@code replicate} or {@code circular}
   * @param value for {@code constant}
   */
  public NDArray pad(NDArray x, long[] sizes, String mode, double value) {
    return aten.tensor("pad", x, sizes, mode, value);
  }

  /**
   * Puts rows together.
   *
   * @param x {@code (N, C)}
   * @param index {@code (M)}, int64: which rows, in which order
   * @param holes int64: the places among those M that get zeros instead
   * @return {@code (M, C)}
   */
  public NDArray gatherRows(NDArray x, NDArray index, NDArray holes) {
    return aten.tensor("gather_rows", x, index, holes);
  }

  /** As {@link #gatherRows(NDArray, NDArray, NDArray)}, without holes. */
  public NDArray gatherRows(NDArray x, NDArray index) {
    return gatherRows(x, index, x.getManager().create(new long[0], new Shape(0)));
  }

  /** Einstein's summation, such as {@code bhqd,bhkd->bhqk}. */
  public NDArray einsum(String equation, NDArray... arrays) {
    return aten.tensor("einsum", equation, new NDList(arrays));
  }

  /**
   * The float32 values of bfloat16 ones.
   *
   * @param bytes {@code (…, 2)} of type uint8
   * @return {@code (…)}
   */
  public NDArray bf16ToFloat(NDArray bytes) {
    return aten.tensor("bf16_to_float", bytes);
  }

  @Override
  public void close() {
    aten.close();
  }
}
