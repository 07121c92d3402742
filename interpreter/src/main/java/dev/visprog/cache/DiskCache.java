package dev.visprog.cache;

import dev.visprog.file.AtomicFile;
import dev.visprog.run.CallResult;
import dev.visprog.run.ResultCache;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A folder of results, a file for each call: {@code ab/abcdef….result}. Files may be deleted at any
 * time, and several processes may share a folder. A result that cannot be kept, or not be read any
 * more, is computed again.
 */
public final class DiskCache implements ResultCache {
  private static final int MAGIC = 0x56_50_52_31; // "VPR1"; another format gets another number

  private final Path folder;

  /** A cache in this folder, which is made when the first result is kept. */
  public DiskCache(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<CallResult> find(String key) {
    try (var file = new BufferedInputStream(Files.newInputStream(file(key)));
        var inflated = new InflaterInputStream(file);
        var checked = new CheckedInputStream(inflated, new CRC32());
        var in = new DataInputStream(checked)) {
      if (in.readInt() != MAGIC || !in.readUTF().equals(key)) {
        return Optional.empty();
      }
      CallResult result = ResultFormat.read(in);
      long sum = checked.getChecksum().getValue();
      return in.readLong() == sum ? Optional.of(result) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException | OutOfMemoryError e) {
      return Optional.empty(); // damaged, or written by another version: as if it were not there
    }
  }

  @Override
  public void keep(String key, CallResult result) {
    Path file = file(key);
    try {
      Files.createDirectories(file.getParent());
      AtomicFile.write(
          file,
          target -> {
            Deflater fast = new Deflater(Deflater.BEST_SPEED);
            try (var deflated = new DeflaterOutputStream(target, fast, 1 << 16);
                var checked = new CheckedOutputStream(deflated, new CRC32());
                var out = new DataOutputStream(checked)) {
              out.writeInt(MAGIC);
              out.writeUTF(key);
              ResultFormat.write(result, out);
              out.writeLong(checked.getChecksum().getValue());
            } finally {
              fast.end();
            }
          });
    } catch (IOException e) {
      return; // the run has its result; the next one computes it again
    }
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key + ".result");
  }
}
