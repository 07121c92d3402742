package dev.visprog.tools.image;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first directory of fields in a TIFF file, or in the EXIF part of another file. */
final class TiffDirectory {
  /** One field of 12 bytes: a tag, the type of its values, how many they are, and where. */
  record Field(int tag, int type, long count, long valuesAt, ByteView raw) {}

  private static final int ORIENTATION = 274;

  private final ByteView file;
  private final Map<Integer, Field> fields;

  private TiffDirectory(ByteView file, Map<Integer, Field> fields) {
    this.file = file;
    this.fields = fields;
  }

  static TiffDirectory parse(ByteView bytes) throws ImageReadException {
    boolean little = bytes.has(0, "II");
    ByteView file = bytes.in(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if ((!little && !bytes.has(0, "MM")) || file.u16(2) != 42) {
      throw new ImageReadException("its fields are damaged");
    }
    long at = file.u32(4);
    int count = file.u16(at);
    Map<Integer, Field> fields = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      ByteView raw = file.part(at + 2 + 12L * i, 12);
      int type = raw.u16(2);
      long values = raw.u32(4);
      boolean inside = values * size(type) <= 4;
      long valuesAt = inside ? at + 2 + 12L * i + 8 : raw.u32(8);
      fields.putIfAbsent(raw.u16(0), new Field(raw.u16(0), type, values, valuesAt, raw));
    }
    return new TiffDirectory(file, fields);
  }

  /** The orientation in an EXIF part; a damaged one says nothing, and the picture is still good. */
  static Orientation orientation(ByteView exif) {
    try {
      return parse(exif).orientation();
    } catch (ImageReadException e) {
      return Orientation.UPRIGHT;
    }
  }

  Orientation orientation() throws ImageReadException {
    return Orientation.ofExif((int) number(ORIENTATION, 1));
  }

  boolean has(int tag) {
    return fields.containsKey(tag);
  }

  List<Field> fields() {
    return new ArrayList<>(fields.values());
  }

  /** The first value of a field. */
  long number(int tag, long otherwise) throws ImageReadException {
    Field field = fields.get(tag);
    return field == null || field.count() == 0 ? otherwise : value(field, 0);
  }

  /** How many values a field has. */
  long count(int tag) {
    Field field = fields.get(tag);
    return field == null ? 0 : field.count();
  }

  /** All values of a field. */
  long[] numbers(int tag) throws ImageReadException {
    Field field = fields.get(tag);
    if (field == null) {
      return new long[0];
    }
    bytes(tag);
    long[] numbers = new long[(int) field.count()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = value(field, i);
    }
    return numbers;
  }

  /** The bytes of a field's values, all of which are in the file. */
  ByteView bytes(int tag) throws ImageReadException {
    Field field = fields.get(tag);
    return field == null
        ? file.part(0, 0)
        : file.part(field.valuesAt(), field.count() * size(field.type()));
  }

  private long value(Field field, long index) throws ImageReadException {
    return switch (field.type()) {
      case 1, 6, 7 -> file.u8(field.valuesAt() + index);
      case 3, 8 -> file.u16(field.valuesAt() + 2 * index);
      case 4, 9, 13 -> file.u32(field.valuesAt() + 4 * index);
      default -> throw new ImageReadException("field " + field.tag() + " is no whole number");
    };
  }

  /** In bytes; an unknown type counts as one, which is enough to look at it and nothing more. */
  private static int size(int type) {
    return switch (type) {
      case 3, 8 -> 2;
      case 4, 9, 11, 13 -> 4;
      case 5, 10, 12 -> 8;
      default -> 1;
    };
  }
}
