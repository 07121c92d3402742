package dev.visprog.models.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StridesTest {
  @Test
  void gathersLikeNestedLoops() {
    Random random = new Random(3);
    for (int trial = 0; trial < 500; trial++) {
      List<Long> shape = new ArrayList<>();
      List<Long> strides = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        shape.add(1L + random.nextInt(4));
        strides.add((long) random.nextInt(9));
      }
      byte[] source = new byte[Math.toIntExact(Strides.last(shape, strides) + 1)];
      random.nextBytes(source);
      List<Byte> wanted = new ArrayList<>();
      loop(source, shape, strides, 0, 0, wanted);

      ByteBuffer target = ByteBuffer.allocate(wanted.size());
      if (!Strides.areContiguous(shape, strides)) {
        Strides.gather(ByteBuffer.wrap(source), shape, strides, 1, target);
        assertThat(target.array()).as(shape + " " + strides).containsExactly(bytes(wanted));
      }
    }
  }

  private static void loop(
      byte[] source, List<Long> shape, List<Long> strides, int axis, int from, List<Byte> into) {
    if (axis == shape.size()) {
      into.add(source[from]);
      return;
    }
    for (int i = 0; i < shape.get(axis); i++) {
      loop(source, shape, strides, axis + 1, from + i * strides.get(axis).intValue(), into);
    }
  }

  private static byte[] bytes(List<Byte> values) {
    byte[] bytes = new byte[values.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = values.get(i);
    }
    return bytes;
  }

  @Test
  void knowsContiguousSteps() {
    assertThat(Strides.contiguous(List.of(2L, 3L, 4L))).containsExactly(12L, 4L, 1L);
    assertThat(Strides.contiguous(List.of())).isEmpty();
    assertThat(Strides.areContiguous(List.of(2L, 3L), List.of(3L, 1L))).isTrue();
    assertThat(Strides.areContiguous(List.of(2L, 3L), List.of(1L, 2L))).isFalse();
    assertThat(Strides.areContiguous(List.of(1L, 3L), List.of(99L, 1L))).isTrue();
    assertThat(Strides.areContiguous(List.of(), List.of())).isTrue();
  }
}
