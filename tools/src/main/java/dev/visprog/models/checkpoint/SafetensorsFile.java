package dev.visprog.models.checkpoint;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * A file of the safetensors format: the length of a header as 8 bytes, little-endian; the header,
 * which is JSON and gives each tensor's type, shape and place; the tensors without gaps.
 */
final class SafetensorsFile {
  private static final int LENGTH_BYTES = 8;

  /** The reference implementation refuses longer ones too. */
  private static final long LONGEST_HEADER = 100_000_000;

  private SafetensorsFile() {}

  /** The places of all tensors, in the order of the file. */
  static List<TensorPlace> read(WeightFile file) throws CheckpointException {
    long headerLength = headerLength(file);
    long dataStart = LENGTH_BYTES + headerLength;
    List<SafetensorsEntry> entries;
    try (Reader text = header(file, headerLength)) {
      entries = new SafetensorsHeader(file, text).read();
    } catch (CharacterCodingException e) {
      throw new CheckpointException(file.path(), "got a header that is not UTF-8", e);
    } catch (IOException e) {
      throw new CheckpointException(file.path(), "cannot be read (" + e + ")", e);
    }
    entries.sort(
        Comparator.comparingLong(SafetensorsEntry::begin).thenComparingLong(SafetensorsEntry::end));
    checkNoGaps(file, entries, file.size() - dataStart);
    return entries.stream().map(entry -> entry.in(file, dataStart)).toList();
  }

  private static long headerLength(WeightFile file) throws CheckpointException {
    FileStart.refuseOtherContent(file);
    if (file.size() < LENGTH_BYTES) {
      throw file.wrong(
          "got %d bytes, want a safetensors file; pull the model again".formatted(file.size()));
    }
    long length = file.read(0, LENGTH_BYTES).getLong();
    if (length < 0 || length > LONGEST_HEADER) {
      throw file.wrong(
          "got a header of %s bytes, want at most %d: this is no safetensors file"
              .formatted(Long.toUnsignedString(length), LONGEST_HEADER));
    }
    if (length > file.size() - LENGTH_BYTES) {
      throw file.wrong(
          "got %d bytes, want %d for the header alone; pull the model again"
              .formatted(file.size(), length + LENGTH_BYTES));
    }
    if (length < 2 || file.read(LENGTH_BYTES, 1).get() != '{') {
      throw file.wrong("got a header that does not start with '{': this is no safetensors file");
    }
    return length;
  }

  private static Reader header(WeightFile file, long length) throws IOException {
    file.channel().position(LENGTH_BYTES);
    // A decoder of one's own reports bytes that are not UTF-8; one made from a name replaces them.
    return new InputStreamReader(
        new FirstBytes(Channels.newInputStream(file.channel()), length),
        StandardCharsets.UTF_8.newDecoder());
  }

  private static void checkNoGaps(WeightFile file, List<SafetensorsEntry> entries, long dataLength)
      throws CheckpointException {
    long end = 0;
    for (SafetensorsEntry entry : entries) {
      if (entry.begin() != end) {
        throw file.wrong(
            "tensor %s: got data at %d, want it at %d where the one before it ends: %s"
                .formatted(
                    Quote.of(entry.name()),
                    entry.begin(),
                    end,
                    entry.begin() < end ? "two tensors overlap" : "there is a gap"));
      }
      end = entry.end();
      if (end > dataLength) {
        throw file.wrong(
            "tensor %s: got %d bytes of data in the file, want %d; pull the model again"
                .formatted(Quote.of(entry.name()), dataLength, end));
      }
    }
    if (end != dataLength) {
      throw file.wrong(
          "got %d bytes of data, want the %d that the header describes".formatted(dataLength, end));
    }
  }
}
