package dev.visprog.report;

import dev.visprog.trace.Picture;
import dev.visprog.trace.Trace;
import dev.visprog.trace.TracedValue;
import dev.visprog.value.Frame;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every distinct picture of a trace; each is embedded once and used by its number. */
final class PictureBook {
  private final Map<String, Picture> byId = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  PictureBook(Trace trace) {
    Stream.of(
            trace.inputs().stream().map(input -> input.value()),
            trace.steps().stream().map(step -> step.output()),
            Stream.of(trace).map(Trace::answer))
        .flatMap(values -> values)
        .filter(Objects::nonNull)
        .map(TracedValue::picture)
        .filter(Objects::nonNull)
        .forEach(this::add);
  }

  private void add(Picture picture) {
    if (byId.putIfAbsent(picture.id(), picture) == null) {
      names.put(picture.id(), "picture-" + byId.size());
    }
  }

  /** The id of the element that holds a picture of this book. */
  String name(Picture picture) {
    return Objects.requireNonNull(names.get(picture.id()), "a picture of the trace");
  }

  /** The original picture of a frame; null if the trace does not show it. */
  @Nullable Picture original(Frame frame) {
    Picture picture = byId.get(frame.origin());
    return picture != null
            && picture.width() == frame.originWidth()
            && picture.height() == frame.originHeight()
        ? picture
        : null;
  }

  /** What the page embeds, in the order of first use. */
  List<Embedded> embedded() {
    List<Embedded> all = new ArrayList<>();
    byId.values().forEach(picture -> all.add(new Embedded(name(picture), picture)));
    return all;
  }

  /** One embedded picture; its bytes become text only while they are written. */
  record Embedded(String name, Picture picture) {
    String dataUrl() {
      return "data:"
          + picture.format().mediaType()
          + ";base64,"
          + Base64.getEncoder().encodeToString(picture.bytes());
    }
  }
}
