package dev.visprog.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {
  private static final Mask MASK = Mask.of(3, 2, new byte[] {1, 2, 3, 4, 5, 6});

  @Test
  void keepsItsShapeInAnotherSize() {
    assertThat(MASK.resized(6, 2).toBytes()).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6);
    assertThat(MASK.resized(3, 4).toBytes()).containsExactly(1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6);
    assertThat(MASK.resized(1, 1).toBytes()).containsExactly(1);
    assertThat(MASK.resized(3, 2)).isEqualTo(MASK);
  }
}
