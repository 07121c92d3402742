package dev.visprog.models.image;

/** How large a picture is made before it is cropped or padded. */
sealed interface SizeRule {
  /** The new size of a picture. Pictures so narrow that a side would vanish keep the least side. */
  Size of(Size picture);

  /** One size for all, whatever their shape. */
  record Exact(Size size) implements SizeRule {
    @Override
    public Size of(Size picture) {
      return size;
    }
  }

  /** The short side gets this long, and the shape stays: CLIP. */
  record ShortestEdge(int edge) implements SizeRule {
    @Override
    public Size of(Size picture) {
      return oriented(picture, edge, scaled(edge, picture.longSide(), picture.shortSide()));
    }
  }

  /**
   * The short side gets {@code edge} long, unless the long one would get longer than {@code
   * longest}: MaskFormer, DETR.
   */
  record ShortestWithin(int edge, int longest) implements SizeRule {
    @Override
    public Size of(Size picture) {
      int newLong = scaled(edge, picture.longSide(), picture.shortSide());
      return newLong > longest
          ? oriented(picture, Math.max(1, scaled(longest, edge, newLong)), longest)
          : oriented(picture, edge, newLong);
    }
  }

  /** Another rule, and each side made a multiple of a number by growing: MaskFormer. */
  record GrownToMultiples(SizeRule rule, int divisor) implements SizeRule {
    @Override
    public Size of(Size picture) {
      Size size = rule.of(picture);
      return new Size(grown(size.height()), grown(size.width()));
    }

    private int grown(int side) {
      return (side + divisor - 1) / divisor * divisor;
    }
  }

  /**
   * The short side gets {@code edge} long, unless the long one would exceed 1333/800 of it; then
   * each side shrinks to a multiple of a number, which changes the shape a little: ViLT. Where the
   * reference would be left with a side of 0 and fail, one multiple is kept.
   */
  record ShrunkToMultiples(int edge, int divisor) implements SizeRule {
    @Override
    public Size of(Size picture) {
      int limit = (int) (1333.0 / 800 * edge);
      double scale = (double) edge / picture.shortSide();
      boolean landscape = picture.height() < picture.width();
      double height = landscape ? edge : scale * picture.height();
      double width = landscape ? scale * picture.width() : edge;
      double longer = Math.max(height, width);
      if (longer > limit) {
        height *= limit / longer;
        width *= limit / longer;
      }
      return new Size(shrunk(height), shrunk(width));
    }

    private int shrunk(double side) {
      return Math.max(divisor, (int) (side + 0.5) / divisor * divisor);
    }
  }

  /**
   * The long side gets this long, and the shape stays: SAM. Where the reference would be left with
   * a side of 0 and fail, one pixel is kept.
   */
  record LongestEdge(int edge) implements SizeRule {
    @Override
    public Size of(Size picture) {
      double scale = (double) edge / picture.longSide();
      return new Size(rounded(picture.height() * scale), rounded(picture.width() * scale));
    }

    private static int rounded(double side) {
      return Math.max(1, (int) (side + 0.5));
    }
  }

  /** {@code a·b/c} cut to a whole number; at most the largest one. */
  private static int scaled(int a, int b, int c) {
    return (int) ((double) ((long) a * b) / c);
  }

  private static Size oriented(Size picture, int newShort, int newLong) {
    return picture.width() <= picture.height()
        ? new Size(newLong, newShort)
        : new Size(newShort, newLong);
  }
}
