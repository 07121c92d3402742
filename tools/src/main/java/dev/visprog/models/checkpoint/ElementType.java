package dev.visprog.models.checkpoint;

import java.util.Arrays;
import java.util.Optional;

/** What the elements of a stored tensor are, by the names of the safetensors format. */
public enum ElementType {
  /** IEEE 754 single precision. */
  F32(4, true),
  /** IEEE 754 half precision. */
  F16(2, true),
  /** The upper half of single precision: 8 bits of exponent, 7 of mantissa. */
  BF16(2, true),
  /** IEEE 754 double precision. */
  F64(8, true),
  /** Signed, 64 bits. */
  I64(8, false),
  /** Signed, 32 bits. */
  I32(4, false),
  /** Signed, 16 bits. */
  I16(2, false),
  /** Signed, 8 bits. */
  I8(1, false),
  /** Unsigned, 8 bits. */
  U8(1, false),
  /** One byte, 0 or 1. */
  BOOL(1, false);

  private final int width;
  private final boolean floating;

  ElementType(int width, boolean floating) {
    this.width = width;
    this.floating = floating;
  }

  /** Bytes for one element. */
  public int width() {
    return width;
  }

  /** Whether the elements are floating-point numbers. */
  public boolean floating() {
    return floating;
  }

  static Optional<ElementType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }
}
