package dev.visprog.models.checkpoint;

import dev.visprog.models.checkpoint.PickleValue.Constant;
import dev.visprog.models.checkpoint.PickleValue.Dictionary;
import dev.visprog.models.checkpoint.PickleValue.Global;
import dev.visprog.models.checkpoint.PickleValue.Storage;
import dev.visprog.models.checkpoint.PickleValue.Tensor;
import dev.visprog.models.checkpoint.PickleValue.Text;
import dev.visprog.models.checkpoint.PickleValue.Tuple;
import dev.visprog.models.checkpoint.PickleValue.Whole;
import java.util.ArrayList;
import java.util.List;

/**
 * What the calls in a state dict stand for (PyTorch's {@code torch/_utils.py} and {@code
 * torch/serialization.py}).
 */
final class TorchObjects {
  private final PickleBytes in;

  /**
   * @param in says where a problem is
   */
  TorchObjects(PickleBytes in) {
    this.in = in;
  }

  /** What a function or type of {@link TorchGlobal} would make of its arguments. */
  PickleValue make(PickleValue function, PickleValue arguments) throws CheckpointException {
    if (!(function instanceof Global global) || !(arguments instanceof Tuple tuple)) {
      throw in.wrong(
          "got a call of %s with %s, want a function and a tuple"
              .formatted(function.kind(), arguments.kind()));
    }
    List<PickleValue> given = tuple.items();
    return switch (global.name()) {
      case ORDERED_DICT -> dictionary(given);
      case REBUILD_TENSOR -> tensor(given);
      case REBUILD_PARAMETER -> parameter(given);
      default -> throw in.wrong("got a call of %s, want no call of it".formatted(global.name()));
    };
  }

  private Dictionary dictionary(List<PickleValue> given) throws CheckpointException {
    if (!given.isEmpty()) {
      throw in.wrong("got an OrderedDict with %d arguments, want none".formatted(given.size()));
    }
    return new Dictionary();
  }

  /** Arguments: storage, offset, sizes, strides, requires_grad, hooks, and perhaps metadata. */
  private Tensor tensor(List<PickleValue> given) throws CheckpointException {
    boolean counts = given.size() == 6 || (given.size() == 7 && isEmpty(given.get(6)));
    if (!counts || !(given.get(0) instanceof Storage storage)) {
      throw in.wrong(
          "got a tensor of %d arguments, want 6 and a storage first".formatted(given.size()));
    }
    long offset = whole(given.get(1));
    List<Long> shape = wholes(given.get(2));
    List<Long> strides = wholes(given.get(3));
    if (shape.size() != strides.size()) {
      throw in.wrong("got %d sizes and %d strides".formatted(shape.size(), strides.size()));
    }
    return new Tensor(storage, offset, shape, strides);
  }

  /** Marks of a tensor that is conjugated or negated when it is read. */
  private static boolean isEmpty(PickleValue metadata) {
    return metadata == Constant.NONE
        || (metadata instanceof Dictionary dictionary && dictionary.items.isEmpty());
  }

  /** Arguments: tensor, requires_grad, hooks. */
  private Tensor parameter(List<PickleValue> given) throws CheckpointException {
    if (given.size() != 3 || !(given.get(0) instanceof Tensor tensor)) {
      throw in.wrong(
          "got a parameter of %d arguments, want 3 and a tensor first".formatted(given.size()));
    }
    return tensor;
  }

  /** A reference to elements outside the pickle: ('storage', type, key, device, elements). */
  Storage storage(PickleValue reference) throws CheckpointException {
    if (reference instanceof Tuple tuple
        && tuple.items().size() == 5
        && tuple.items().get(0) instanceof Text kind
        && kind.text().equals("storage")
        && tuple.items().get(1) instanceof Global type
        && type.name().elements().isPresent()
        && tuple.items().get(2) instanceof Text key) {
      return new Storage(
          type.name().elements().orElseThrow(), key.text(), whole(tuple.items().get(4)));
    }
    throw in.wrong(
        "got a reference %s to something outside, want ('storage', type, key, device, elements)"
            .formatted(reference.kind()));
  }

  private List<Long> wholes(PickleValue value) throws CheckpointException {
    if (!(value instanceof Tuple tuple) || tuple.items().size() > Bounds.MOST_DIMENSIONS) {
      throw in.wrong(
          "got %s, want a tuple of at most %d whole numbers"
              .formatted(value.kind(), Bounds.MOST_DIMENSIONS));
    }
    List<Long> numbers = new ArrayList<>();
    for (PickleValue item : tuple.items()) {
      numbers.add(whole(item));
    }
    return numbers;
  }

  private long whole(PickleValue value) throws CheckpointException {
    if (!(value instanceof Whole whole) || whole.value() < 0) {
      throw in.wrong("got %s, want a whole number from 0".formatted(value.kind()));
    }
    return whole.value();
  }
}
