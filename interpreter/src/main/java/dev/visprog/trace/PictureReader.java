package dev.visprog.trace;

import dev.visprog.trace.Picture.Format;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The pictures of a stored trace by id. */
final class PictureReader {
  private static final int MOST_PICTURES = 10_000;
  static final int LONGEST_SIDE = 1_000_000;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
  private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

  private final Map<String, Picture> byId;

  private PictureReader(Map<String, Picture> byId) {
    this.byId = byId;
  }

  static PictureReader of(JsonPlace place) throws TraceFormatException {
    Map<String, Picture> byId = new LinkedHashMap<>();
    for (Map.Entry<String, JsonPlace> field : place.fields()) {
      if (byId.size() == MOST_PICTURES) {
        throw place.wrong("at most " + MOST_PICTURES + " pictures");
      }
      byId.put(field.getKey(), picture(field.getKey(), field.getValue()));
    }
    return new PictureReader(byId);
  }

  /** The picture whose id stands at a place. */
  Picture named(JsonPlace place) throws TraceFormatException {
    Picture picture = byId.get(place.text());
    if (picture == null) {
      throw place.wrong("the id of one of the pictures");
    }
    return picture;
  }

  /** The hash that stands at a place. */
  static String hash(JsonPlace place) throws TraceFormatException {
    if (!ID.matcher(place.text()).matches()) {
      throw place.wrong("64 hexadecimal digits");
    }
    return place.text();
  }

  private static Picture picture(String id, JsonPlace place) throws TraceFormatException {
    if (!ID.matcher(id).matches()) {
      throw new TraceFormatException(
          "pictures: got the id %s, want 64 hexadecimal digits".formatted(JsonPlace.quote(id)));
    }
    place.only("width", "height", "type", "data");
    Format format = format(place.at("type"));
    return Picture.stored(
        id,
        place.at("width").whole(1, LONGEST_SIDE),
        place.at("height").whole(1, LONGEST_SIDE),
        format,
        bytes(place.at("data"), format));
  }

  private static Format format(JsonPlace place) throws TraceFormatException {
    for (Format format : Format.values()) {
      if (format.mediaType().equals(place.text())) {
        return format;
      }
    }
    throw place.wrong("image/png or image/jpeg");
  }

  private static byte[] bytes(JsonPlace place, Format format) throws TraceFormatException {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(place.text());
    } catch (IllegalArgumentException e) {
      throw place.wrong("base64");
    }
    byte[] start = format == Format.PNG ? PNG_START : JPEG_START;
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || bytes[i] != start[i]) {
        throw place.wrong("the bytes of an " + format.mediaType());
      }
    }
    return bytes;
  }
}
