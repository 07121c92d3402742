package dev.visprog.run;

import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Results in memory, which the runs of one question share: those used last, up to a number of
 * bytes. Used by several threads at once.
 */
final class SharedResults {
  /** Keeps nothing. */
  static final SharedResults NONE = new SharedResults(0);

  private static final long MOST_BYTES = 256L << 20;

  /** For the objects around the pixels; a guess on the safe side. */
  private static final int BYTES_OF_A_VALUE = 512;

  private final long mostBytes;
  private final Map<String, CallResult> results = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  SharedResults(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** At most an eighth of what Java may use, and at most 256 MiB. */
  static SharedResults bounded() {
    return new SharedResults(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 8));
  }

  synchronized Optional<CallResult> find(String key) {
    return Optional.ofNullable(results.get(key));
  }

  synchronized void keep(String key, CallResult result) {
    long size = bytes(result.value());
    if (size > mostBytes) {
      return;
    }
    CallResult before = results.put(key, result);
    bytes += size - (before == null ? 0 : bytes(before.value()));
    Iterator<CallResult> oldest = results.values().iterator();
    while (bytes > mostBytes) {
      bytes -= bytes(oldest.next().value());
      oldest.remove();
    }
  }

  private static long bytes(Value value) {
    long bytes = BYTES_OF_A_VALUE;
    if (value instanceof Image image) {
      bytes += 3L * image.width() * image.height();
    } else if (value instanceof Regions regions) {
      for (Region region : regions.list()) {
        bytes += BYTES_OF_A_VALUE;
        if (region.mask() != null) {
          bytes += (long) region.mask().width() * region.mask().height();
        }
      }
    }
    return bytes;
  }
}
