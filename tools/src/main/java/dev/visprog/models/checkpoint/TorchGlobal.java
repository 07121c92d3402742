package dev.visprog.models.checkpoint;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The only functions and types that a file of weights may refer to. None of them is run. */
enum TorchGlobal {
  ORDERED_DICT("collections OrderedDict"),
  REBUILD_TENSOR("torch._utils _rebuild_tensor_v2"),
  REBUILD_PARAMETER("torch._utils _rebuild_parameter"),
  FLOAT_STORAGE("torch FloatStorage", ElementType.F32),
  HALF_STORAGE("torch HalfStorage", ElementType.F16),
  BFLOAT16_STORAGE("torch BFloat16Storage", ElementType.BF16),
  DOUBLE_STORAGE("torch DoubleStorage", ElementType.F64),
  LONG_STORAGE("torch LongStorage", ElementType.I64),
  INT_STORAGE("torch IntStorage", ElementType.I32),
  SHORT_STORAGE("torch ShortStorage", ElementType.I16),
  CHAR_STORAGE("torch CharStorage", ElementType.I8),
  BYTE_STORAGE("torch ByteStorage", ElementType.U8),
  BOOL_STORAGE("torch BoolStorage", ElementType.BOOL);

  private final String name;
  private final @Nullable ElementType elements;

  TorchGlobal(String name) {
    this(name, null);
  }

  TorchGlobal(String name, @Nullable ElementType elements) {
    this.name = name;
    this.elements = elements;
  }

  /** The one of this module and name, with a space between them. */
  static Optional<TorchGlobal> named(String name) {
    return Arrays.stream(values()).filter(global -> global.name.equals(name)).findFirst();
  }

  /** What a type of storage holds; nothing for others. */
  Optional<ElementType> elements() {
    return Optional.ofNullable(elements);
  }

  @Override
  public String toString() {
    return name;
  }
}
