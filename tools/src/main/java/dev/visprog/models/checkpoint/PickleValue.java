package dev.visprog.models.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a pickle with a state dict is made of. A hostile one can nest its values deeply or in a
 * circle, so nothing walks through them.
 */
sealed interface PickleValue {
  /** What it is, for a message. */
  String kind();

  /** A text. */
  record Text(String text) implements PickleValue {
    @Override
    public String kind() {
      return "text " + Quote.of(text);
    }
  }

  /** A whole number. */
  record Whole(long value) implements PickleValue {
    @Override
    public String kind() {
      return "number " + value;
    }
  }

  /** Python's {@code None}, {@code True} and {@code False}. */
  enum Constant implements PickleValue {
    NONE,
    TRUE,
    FALSE;

    @Override
    public String kind() {
      return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
  }

  /** A tuple. */
  record Tuple(List<PickleValue> items) implements PickleValue {
    public Tuple {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "tuple of " + items.size();
    }
  }

  /** A list, whose items are of no use in a state dict. */
  final class Sequence implements PickleValue {
    final List<PickleValue> items = new ArrayList<>();

    @Override
    public String kind() {
      return "list of " + items.size();
    }
  }

  /** A dict or an ordered one; all keys are texts. */
  final class Dictionary implements PickleValue {
    final Map<String, PickleValue> items = new LinkedHashMap<>();

    @Override
    public String kind() {
      return "dict of " + items.size();
    }
  }

  /** A function or a type. */
  record Global(TorchGlobal name) implements PickleValue {
    @Override
    public String kind() {
      return name.toString();
    }
  }

  /**
   * Elements in a file of their own.
   *
   * @param key names the file
   * @param elements how many there are
   */
  record Storage(ElementType type, String key, long elements) implements PickleValue {
    @Override
    public String kind() {
      return "storage " + Quote.of(key);
    }
  }

  /**
   * A tensor.
   *
   * @param offset of its first element in the storage, in elements
   * @param strides steps between neighbours along each dimension, in elements
   */
  record Tensor(Storage storage, long offset, List<Long> shape, List<Long> strides)
      implements PickleValue {
    @Override
    public String kind() {
      return "tensor";
    }
  }
}
