package dev.visprog.cli.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Names;
import dev.visprog.value.Number;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import dev.visprog.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An answer as an object with its {@code type} and, unless it is a picture, its {@code value}. */
final class ValueJson {
  private static final double LARGEST_EXACT_INTEGER = 1L << 53;

  private ValueJson() {}

  /**
   * Writes one object.
   *
   * @param file where a picture was written; null if it was not
   */
  static void write(Value value, @Nullable Path file, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", value.type().toString());
    if (value instanceof Image image) {
      json.writeNumberField("width", image.width());
      json.writeNumberField("height", image.height());
      if (file != null) {
        json.writeStringField("file", file.toString());
      }
    } else {
      json.writeFieldName("value");
      writePlain(value, json);
    }
    json.writeEndObject();
  }

  private static void writePlain(Value value, JsonGenerator json) throws IOException {
    if (value instanceof Text text) {
      json.writeString(text.value());
    } else if (value instanceof Truth truth) {
      json.writeBoolean(truth.value());
    } else if (value instanceof Number number) {
      writeNumber(number.value(), json);
    } else if (value instanceof Names names) {
      json.writeArray(names.values().toArray(String[]::new), 0, names.values().size());
    } else if (value instanceof Regions regions) {
      json.writeStartArray();
      for (Region region : regions.list()) {
        write(region, regions.frame().toOrigin(region.box()), json);
      }
      json.writeEndArray();
    } else {
      throw new AssertionError(value);
    }
  }

  private static void writeNumber(double number, JsonGenerator json) throws IOException {
    if (number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT_INTEGER) {
      json.writeNumber((long) number);
    } else {
      json.writeNumber(number);
    }
  }

  /** The box in pixels of the original picture. */
  private static void write(Region region, Box box, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("label", region.label());
    json.writeNumberField("score", region.score());
    json.writeFieldName("box");
    json.writeArray(new int[] {box.x0(), box.y0(), box.x1(), box.y1()}, 0, 4);
    json.writeEndObject();
  }
}
