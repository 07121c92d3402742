package dev.visprog.tools.image;

/** The bytes by which kinds of files are told apart; comparing beyond the end is simply false. */
final class Signature {
  private final byte[] bytes;

  Signature(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean has(int at, int... expected) {
    if (bytes.length < at + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[at + i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  boolean has(int at, String ascii) {
    return has(at, ascii.chars().toArray());
  }
}
