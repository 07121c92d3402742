package dev.visprog.models.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The zip archive that {@code torch.save} writes: {@code <root>/data.pkl} says what there is,
 * {@code <root>/data/<key>} are the elements. Members are stored as they are, so that they can be
 * mapped; their checksums are not computed, which would read the whole file.
 */
final class TorchArchive {
  private static final String PROGRAM = "data.pkl";
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;

  /** Some 200 bytes for each tensor. */
  private static final int LONGEST_PROGRAM = 64 << 20;

  private final WeightFile file;
  private final Map<String, ZipMember> members;
  private final String root;

  private TorchArchive(WeightFile file, Map<String, ZipMember> members, String root) {
    this.file = file;
    this.members = members;
    this.root = root;
  }

  static TorchArchive open(WeightFile file) throws CheckpointException {
    Map<String, ZipMember> members = ZipDirectory.read(file);
    List<String> programs =
        members.keySet().stream().filter(name -> name.matches("[^/]+/data\\.pkl")).toList();
    if (programs.size() != 1) {
      throw file.wrong(
          "got a zip archive with %d files '*/data.pkl', want one of torch.save with one"
              .formatted(programs.size()));
    }
    String program = programs.get(0);
    String root = program.substring(0, program.length() - PROGRAM.length());
    if (members.containsKey(root + "constants.pkl")) {
      throw file.wrong("got a TorchScript program, want the weights alone (a state dict)");
    }
    TorchArchive archive = new TorchArchive(file, members, root);
    archive.checkByteOrder();
    return archive;
  }

  private void checkByteOrder() throws CheckpointException {
    if (members.containsKey(root + "byteorder")) {
      String order = StandardCharsets.US_ASCII.decode(bytes("byteorder", 10)).toString();
      if (!order.equals("little")) {
        throw file.wrong("got byte order %s, want 'little'".formatted(Quote.of(order)));
      }
    }
  }

  /** The pickle that says what there is. */
  ByteBuffer program() throws CheckpointException {
    return bytes(PROGRAM, LONGEST_PROGRAM);
  }

  private ByteBuffer bytes(String name, int most) throws CheckpointException {
    ZipMember member = member(name);
    if (member.size() > most) {
      throw file.wrong(
          "%s: got %d bytes, want at most %d"
              .formatted(Quote.of(member.name()), member.size(), most));
    }
    return file.read(position(member), (int) member.size());
  }

  /**
   * Where the elements of a storage start in the file.
   *
   * @param key its name in the pickle
   * @param length how many bytes there have to be
   */
  long storage(String key, long length) throws CheckpointException {
    ZipMember member = member("data/" + key);
    if (member.size() != length) {
      throw file.wrong(
          "%s: got %d bytes, want %d".formatted(Quote.of(member.name()), member.size(), length));
    }
    return position(member);
  }

  private ZipMember member(String name) throws CheckpointException {
    ZipMember member = members.get(root + name);
    if (member == null) {
      throw file.wrong("got no %s in the zip archive, want one".formatted(Quote.of(root + name)));
    }
    return member;
  }

  /** Where the bytes of a member start: after a header whose length the directory does not say. */
  private long position(ZipMember member) throws CheckpointException {
    String name = Quote.of(member.name());
    if ((member.flags() & 1) != 0 || member.method() != 0 || member.stored() != member.size()) {
      throw file.wrong(name + ": got it compressed or encrypted, want it stored as it is");
    }
    long header = member.header();
    if (header < 0 || header > file.size() - LOCAL_LENGTH) {
      throw file.wrong(
          "%s: got its header at %d, past the end of the file".formatted(name, header));
    }
    ByteBuffer local = file.read(header, LOCAL_LENGTH);
    int skipped = (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
    long start = header + LOCAL_LENGTH + skipped;
    if (local.getInt() != LOCAL || local.getShort(8) != 0) {
      throw file.wrong("%s: got no header of a stored member at %d".formatted(name, header));
    }
    if (member.size() < 0 || start > file.size() - member.size()) {
      throw file.wrong(
          "%s: got %d bytes of %d in the file; pull the model again"
              .formatted(name, Math.max(0, file.size() - start), member.size()));
    }
    return start;
  }
}
