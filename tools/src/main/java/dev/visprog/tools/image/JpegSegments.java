package dev.visprog.tools.image;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks the segments of a JPEG file, keeps what the picture needs, and takes notes of the rest. */
final class JpegSegments {
  /** Encoders write about ten scans; each further one costs a pass over the whole picture. */
  private static final int MOST_SCANS = 100;

  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;
  private static final int COMMENT = 0xfe;

  private final ByteView file;
  private final ByteArrayOutputStream picture = new ByteArrayOutputStream();
  private final Map<Integer, ByteView> profileParts = new TreeMap<>();
  private Orientation orientation = Orientation.UPRIGHT;
  private boolean jfif;
  private int adobeTransform = JpegColours.NO_ADOBE;
  private @Nullable ByteView frame;
  private int scans;

  private JpegSegments(ByteView file) {
    this.file = file;
  }

  static JpegSegments parse(ByteView file) throws ImageReadException {
    JpegSegments segments = new JpegSegments(file);
    segments.walk();
    return segments;
  }

  private void walk() throws ImageReadException {
    marker(SOI);
    long at = 2;
    while (true) {
      // Bytes between segments mean nothing, and filling ones may stand before a marker.
      while (file.u8(at) != 0xff || file.u8(at + 1) == 0xff || file.u8(at + 1) == 0) {
        at++;
      }
      int marker = file.u8(at + 1);
      at += 2;
      if (marker == EOI) {
        marker(EOI);
        check();
        return;
      }
      if (marker == SOI || marker == 0x01 || isRestart(marker)) {
        continue;
      }
      ByteView segment = file.part(at, file.u16(at));
      if (segment.length() < 2) {
        throw new ImageReadException("a segment of the JPEG file is damaged");
      }
      long end = at + segment.length();
      if (marker == SOS) {
        end = endOfScan(end);
        countScan();
        keep(marker, file.part(at, end - at));
      } else {
        take(marker, segment);
      }
      at = end;
    }
  }

  private void take(int marker, ByteView segment) throws ImageReadException {
    switch (marker) {
      case APP0 -> jfif |= segment.has(2, "JFIF\0");
      case APP1 -> takeExif(segment);
      case APP2 -> takeProfile(segment);
      case APP14 -> takeAdobe(segment);
      default -> {
        if (isFrame(marker)) {
          takeFrame(marker, segment);
        }
        if (marker < APP0 || (marker > APP15 && marker != COMMENT)) {
          keep(marker, segment);
        }
      }
    }
  }

  private void takeExif(ByteView segment) throws ImageReadException {
    if (segment.has(2, "Exif\0\0")) {
      orientation = TiffDirectory.orientation(segment.part(8, segment.length() - 8L));
    }
  }

  private void takeProfile(ByteView segment) throws ImageReadException {
    if (segment.has(2, "ICC_PROFILE\0") && segment.length() > 16) {
      profileParts.put(segment.u8(14), segment.part(16, segment.length() - 16L));
    }
  }

  private void takeAdobe(ByteView segment) throws ImageReadException {
    if (segment.has(2, "Adobe") && segment.length() >= 14) {
      adobeTransform = segment.u8(13);
    }
  }

  private void takeFrame(int marker, ByteView segment) throws ImageReadException {
    if (frame != null) {
      throw new ImageReadException("the JPEG file has two pictures in one, want a single one");
    }
    frame = segment;
    if (marker > 0xc2 || segment.u8(2) != 8) {
      throw new ImageReadException(
          "got a lossless, arithmetic or 12-bit JPEG, want a baseline or progressive one");
    }
    if (width() == 0 || height() == 0) {
      throw new ImageReadException("got %d×%d pixels, want some".formatted(width(), height()));
    }
  }

  private void countScan() throws ImageReadException {
    if (++scans > MOST_SCANS) {
      throw new ImageReadException(
          "got more than %d scans in a JPEG file, want at most that".formatted(MOST_SCANS));
    }
  }

  private long endOfScan(long at) throws ImageReadException {
    while (file.u8(at) != 0xff || file.u8(at + 1) == 0 || isRestart(file.u8(at + 1))) {
      at++;
    }
    return at;
  }

  private void check() throws ImageReadException {
    if (frame == null || scans == 0) {
      throw new ImageReadException("the JPEG file has no picture in it");
    }
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xd0 && marker <= 0xd7;
  }

  /** 0xc4 defines Huffman tables, 0xc8 is reserved, 0xcc is about arithmetic coding. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private void keep(int marker, ByteView segment) {
    marker(marker);
    segment.writeTo(picture);
  }

  private void marker(int marker) {
    picture.write(0xff);
    picture.write(marker);
  }

  private ByteView frame() throws ImageReadException {
    if (frame == null) {
      throw new ImageReadException("the JPEG file has no picture in it");
    }
    return frame;
  }

  int height() throws ImageReadException {
    return frame().u16(3);
  }

  int width() throws ImageReadException {
    return frame().u16(5);
  }

  Orientation orientation() {
    return orientation;
  }

  JpegColours colours() throws ImageReadException {
    ByteView ids = frame();
    int components = ids.u8(7);
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < components; i++) {
      names.append((char) ids.u8(8 + 3L * i));
    }
    return JpegColours.of(names.toString(), jfif, adobeTransform);
  }

  @Nullable ByteView profile() {
    if (profileParts.isEmpty()) {
      return null;
    }
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    profileParts.values().forEach(part -> part.writeTo(profile));
    return ByteView.of(profile.toByteArray());
  }

  ByteView picture() {
    return ByteView.of(picture.toByteArray());
  }
}
