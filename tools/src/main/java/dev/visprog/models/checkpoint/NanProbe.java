package dev.visprog.models.checkpoint;

import java.nio.ByteBuffer;

/**
 * Looks for values that are no numbers at both ends and in the middle of a tensor. A failed
 * training or a broken conversion fills whole tensors with them; looking at every value would read
 * the whole file from the disk.
 */
final class NanProbe {
  private static final int RUN = 64;

  private NanProbe() {}

  static boolean finds(StoredTensor tensor) {
    ByteBuffer bytes = tensor.bytes();
    FloatReader values = FloatReader.of(tensor.type());
    int width = tensor.type().width();
    int elements = bytes.capacity() / width;
    int run = Math.min(RUN, elements);
    for (int start : new int[] {0, (elements - run) / 2, elements - run}) {
      for (int i = start; i < start + run; i++) {
        if (Float.isNaN(values.at(bytes, i * width))) {
          return true;
        }
      }
    }
    return false;
  }
}
