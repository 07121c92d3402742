package dev.visprog.models.checkpoint;

import java.util.List;

/**
 * What the header of a safetensors file says about one tensor.
 *
 * @param begin its first byte, counted from the end of the header
 * @param end the byte after its last
 */
record SafetensorsEntry(String name, ElementType type, List<Long> shape, long begin, long end) {
  TensorPlace in(WeightFile file, long dataStart) {
    return TensorPlace.contiguous(name, type, shape, file, dataStart + begin);
  }
}
