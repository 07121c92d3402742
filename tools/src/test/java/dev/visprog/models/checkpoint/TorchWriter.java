package dev.visprog.models.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes small files like those of {@code torch.save(model.state_dict(), file)} for tests. */
public final class TorchWriter {
  private TorchWriter() {}

  /** Writes tensors in single precision, in the order of the map. */
  public static void write(Path file, Map<String, SampleTensor> tensors) {
    write(file, tensors, ElementType.F32);
  }

  /** Writes tensors with elements of one type, in the order of the map. */
  public static void write(Path file, Map<String, SampleTensor> tensors, ElementType type) {
    try {
      Files.write(file, bytes(tensors, type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Map<String, SampleTensor> tensors, ElementType type) {
    return archive(pickle(tensors, type), storages(tensors, type));
  }

  /** The elements of each tensor by the key that the pickle has for them. */
  static Map<String, byte[]> storages(Map<String, SampleTensor> tensors, ElementType type) {
    Map<String, byte[]> storages = new LinkedHashMap<>();
    for (SampleTensor tensor : tensors.values()) {
      storages.put("" + storages.size(), ElementBytes.of(type, tensor.values()));
    }
    return storages;
  }

  static byte[] pickle(Map<String, SampleTensor> tensors, ElementType type) {
    PickleWriter pickle = PickleWriter.begin().orderedDict().op('q', 0, '(');
    int key = 0;
    for (Map.Entry<String, SampleTensor> entry : tensors.entrySet()) {
      SampleTensor tensor = entry.getValue();
      pickle
          .text(entry.getKey())
          .beginTensor()
          .storage(storageOf(type), "" + key++, tensor.values().length)
          .endTensor(0, tensor.shape(), Strides.contiguous(tensor.shape()));
    }
    return addMetadata(pickle.op('u')).end();
  }

  /** What PyTorch adds about the versions of modules: an attribute of the dict. */
  private static PickleWriter addMetadata(PickleWriter pickle) {
    return pickle
        .op('}')
        .text("_metadata")
        .orderedDict()
        .op('(')
        .text("")
        .op('}')
        .text("version")
        .op('K', 1, 's', 'u', 's', 'b');
  }

  /** An archive with a given pickle. */
  static byte[] archive(byte[] pickle, Map<String, byte[]> storages) {
    ZipWriter zip = new ZipWriter();
    zip.add("model/data.pkl", pickle);
    zip.add("model/byteorder", "little".getBytes(StandardCharsets.US_ASCII));
    storages.forEach((key, bytes) -> zip.add("model/data/" + key, bytes));
    zip.add("model/version", "3\n".getBytes(StandardCharsets.US_ASCII));
    return zip.end();
  }

  static String storageOf(ElementType type) {
    return switch (type) {
      case F32 -> "FloatStorage";
      case F16 -> "HalfStorage";
      case BF16 -> "BFloat16Storage";
      case F64 -> "DoubleStorage";
      case I64 -> "LongStorage";
      case I32 -> "IntStorage";
      case I16 -> "ShortStorage";
      case I8 -> "CharStorage";
      case U8 -> "ByteStorage";
      case BOOL -> "BoolStorage";
    };
  }
}
