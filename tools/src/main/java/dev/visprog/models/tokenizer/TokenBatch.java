package dev.visprog.models.tokenizer;

import java.util.Arrays;
import java.util.List;

/** Texts of one length: B rows of T tokens. */
public final class TokenBatch {
  private final long[][] ids;
  private final long[][] mask;

  private TokenBatch(long[][] ids, long[][] mask) {
    this.ids = ids;
    this.mask = mask;
  }

  /**
   * Pads rows at their ends.
   *
   * @param rows ids of tokens, at least one row, none longer than {@code length}
   * @param length T
   * @param pad the token that fills up
   */
  public static TokenBatch padded(List<long[]> rows, int length, long pad) {
    long[][] ids = new long[rows.size()][];
    long[][] mask = new long[rows.size()][length];
    for (int i = 0; i < ids.length; i++) {
      long[] row = rows.get(i);
      ids[i] = Arrays.copyOf(row, length);
      Arrays.fill(ids[i], row.length, length, pad);
      Arrays.fill(mask[i], 0, row.length, 1);
    }
    return new TokenBatch(ids, mask);
  }

  /** The ids of the tokens, {@code (B, T)}. */
  public long[][] ids() {
    return copy(ids);
  }

  /** 1 for a token of the text, 0 for one that fills up, {@code (B, T)}. */
  public long[][] mask() {
    return copy(mask);
  }

  /** B. */
  public int size() {
    return ids.length;
  }

  /** T. */
  public int length() {
    return mask[0].length;
  }

  private static long[][] copy(long[][] rows) {
    return Arrays.stream(rows).map(long[]::clone).toArray(long[][]::new);
  }
}
