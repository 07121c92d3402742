package dev.visprog.models.maskformer;

import java.util.List;

/**
 * A picture as MaskFormer sees it: a class and a small mask for each query. It holds no native
 * memory.
 */
public final class MaskFormerImage {
  private final QueryMasks masks;
  private final ScaledPlanes.Extent extent;
  private final int height;
  private final int width;
  private final MaskFormerConfig config;

  MaskFormerImage(
      QueryMasks masks,
      ScaledPlanes.Extent extent,
      int height,
      int width,
      MaskFormerConfig config) {
    this.masks = masks;
    this.extent = extent;
    this.height = height;
    this.width = width;
    this.config = config;
  }

  /**
   * The segments, where those of one material (the sky, grass) are one.
   *
   * @return the one with the best score first; pixels that belong to one belong to no other
   */
  public List<Segment> segments() {
    return segments(PanopticRule.fusing(config.materials()));
  }

  /** The segments by a rule, after {@link ThingMasks}. */
  public List<Segment> segments(PanopticRule rule) {
    QueryMasks found = config.things().apply(masks, rule.fused());
    return SoftMasks.of(found, extent, rule, height, width, config.labels());
  }

  /** The segments as the reference implementation gives them, at the size of the picture. */
  public PanopticMap panoptic(PanopticRule rule) {
    return PanopticMap.of(masks, extent, rule, height, width);
  }

  /** The same at the size that the masks have. */
  public PanopticMap smallPanoptic(PanopticRule rule) {
    ScaledPlanes.Extent own = ScaledPlanes.Extent.whole(masks.height(), masks.width());
    return PanopticMap.of(masks, own, rule, masks.height(), masks.width());
  }

  /** For each pixel of the picture its label, row by row, as the reference implementation does. */
  public short[] semantic() {
    return SemanticMap.of(masks, extent, height, width);
  }
}
