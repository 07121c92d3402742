package dev.visprog.models.checkpoint;

import dev.visprog.models.checkpoint.PickleValue.Dictionary;
import dev.visprog.models.checkpoint.PickleValue.Storage;
import dev.visprog.models.checkpoint.PickleValue.Tensor;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file that {@code torch.save} wrote: a state dict, which is tensors by their names. */
final class TorchFile {
  private static final int ZIP = 0x04034b50;
  private static final int TAR_MAGIC = 257;

  /** Up to here a tensor may repeat the elements of its storage, as an expanded one does. */
  private static final long MOST_REPEATED = 1 << 20;

  private final WeightFile file;
  private final TorchArchive archive;

  private TorchFile(WeightFile file, TorchArchive archive) {
    this.file = file;
    this.archive = archive;
  }

  /** The places of all tensors, in the order of the state dict. */
  static List<TensorPlace> read(WeightFile file) throws CheckpointException {
    FileStart.refuseOtherContent(file);
    if (file.size() < Integer.BYTES || file.read(0, Integer.BYTES).getInt() != ZIP) {
      throw file.wrong(
          isOldFormat(file)
              ? "got the format of PyTorch before 1.6, want the zip archive of later ones; save it"
                  + " again with a newer PyTorch, or use the model's safetensors"
              : "got no zip archive, want a file of torch.save; pull the model again");
    }
    return new TorchFile(file, TorchArchive.open(file)).tensors();
  }

  /** A pickle of its own first, or a tar archive. */
  private static boolean isOldFormat(WeightFile file) throws CheckpointException {
    ByteBuffer start = file.read(0, (int) Math.min(file.size(), TAR_MAGIC + 5));
    return start.get(0) == (byte) 0x80
        || (start.capacity() == TAR_MAGIC + 5
            && start.getInt(TAR_MAGIC) == 0x61747375 // "usta", little-endian
            && start.get(TAR_MAGIC + 4) == 'r');
  }

  private List<TensorPlace> tensors() throws CheckpointException {
    PickleValue root = new PickleMachine(new PickleBytes(file, archive.program())).run();
    if (!(root instanceof Dictionary dictionary)) {
      throw file.wrong("got %s, want a dict of tensors".formatted(root.kind()));
    }
    List<TensorPlace> places = new ArrayList<>();
    for (Map.Entry<String, PickleValue> entry : dictionary.items.entrySet()) {
      if (!(entry.getValue() instanceof Tensor tensor)) {
        throw file.wrong(
            "entry %s: got %s, want a tensor"
                .formatted(Quote.of(entry.getKey()), entry.getValue().kind()));
      }
      places.add(place(entry.getKey(), tensor));
    }
    return places;
  }

  private TensorPlace place(String name, Tensor tensor) throws CheckpointException {
    Storage storage = tensor.storage();
    int width = storage.type().width();
    try {
      long elements = Strides.elements(tensor.shape());
      long last = elements == 0 ? -1 : Strides.last(tensor.shape(), tensor.strides());
      long end = Math.addExact(tensor.offset(), Math.addExact(last, 1));
      if (end > storage.elements()) {
        throw file.wrong(
            "tensor %s: got elements up to %d, want at most the %d of its storage"
                .formatted(Quote.of(name), end, storage.elements()));
      }
      if (elements > Math.max(storage.elements(), MOST_REPEATED)) {
        throw file.wrong(
            "tensor %s: got %d elements that repeat the %d of its storage"
                .formatted(Quote.of(name), elements, storage.elements()));
      }
      long start = archive.storage(storage.key(), Math.multiplyExact(storage.elements(), width));
      return new TensorPlace(
          name,
          storage.type(),
          tensor.shape(),
          tensor.strides(),
          file,
          start + tensor.offset() * width);
    } catch (ArithmeticException e) {
      throw new CheckpointException(
          file.path(),
          "tensor %s: got shape %s and strides %s, want less than 2^63 bytes"
              .formatted(Quote.of(name), tensor.shape(), tensor.strides()),
          e);
    }
  }
}
