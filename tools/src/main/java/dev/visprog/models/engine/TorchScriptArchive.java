package dev.visprog.models.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A TorchScript archive of one class that has methods and no weights: a zip of the text of the
 * class and a pickled instance of it. libtorch loads one as it loads an exported model, and each
 * method is then one call into native code, with every operation of libtorch behind it.
 *
 * <p>The layout is that of {@code torch.jit.save}, as {@code
 * torch/csrc/jit/serialization/import.cpp} of PyTorch reads it.
 */
final class TorchScriptArchive {
  private static final String HEAD =
      """
      class Operations(Module):
        __parameters__ = []
        __buffers__ = []
        training : bool
      """;

  /** Protocol 2: an instance of the class whose state is {@code {"training": False}}. */
  private static final byte[] INSTANCE = pickledInstance();

  /** Protocol 2: an empty tuple. */
  private static final byte[] NO_CONSTANTS = {(byte) 0x80, 2, ')', '.'};

  /** 1980, the first year that a zip can name: equal texts make equal archives. */
  private static final long EPOCH = 315_532_800_000L;

  private TorchScriptArchive() {}

  /**
   * The archive of a class.
   *
   * @param methods the text of its methods, as {@link #methods} gives it
   */
  static byte[] of(String methods) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "data.pkl", INSTANCE);
      put(zip, "code/__torch__.py", (HEAD + methods).getBytes(StandardCharsets.UTF_8));
      put(zip, "constants.pkl", NO_CONSTANTS);
      put(zip, "version", "10\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The methods of a resource beside this class: without comments, which the compiler of libtorch
   * does not read, and indented as the members of a class are.
   *
   * @param resource name without its ending
   */
  static String methods(String resource) {
    String file = resource + ".torchscript";
    try (InputStream in = TorchScriptArchive.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
          .map(line -> "  " + line + "\n")
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pickledInstance() {
    byte[] name = "training".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream pickle = new ByteArrayOutputStream();
    pickle.writeBytes(new byte[] {(byte) 0x80, 2});
    pickle.writeBytes("c__torch__\nOperations\n".getBytes(StandardCharsets.US_ASCII));
    pickle.writeBytes(new byte[] {'q', 0, ')', (byte) 0x81, '}', '('});
    pickle.writeBytes(new byte[] {'X', (byte) name.length, 0, 0, 0});
    pickle.writeBytes(name);
    pickle.writeBytes(new byte[] {(byte) 0x89, 'u', 'b', '.'});
    return pickle.toByteArray();
  }

  /** Stored, not deflated: libtorch maps the entries. */
  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry("operations/" + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCompressedSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTime(EPOCH);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
