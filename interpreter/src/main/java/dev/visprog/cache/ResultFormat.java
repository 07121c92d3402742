package dev.visprog.cache;

import dev.visprog.run.CallResult;
import dev.visprog.trace.TracedStep.Score;
import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Names;
import dev.visprog.value.Number;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result as bytes. Reading takes no size on trust: it fails where the bytes end. */
final class ResultFormat {
  private static final int MOST_ITEMS = 1_000_000;

  private ResultFormat() {}

  static void write(CallResult result, DataOutputStream out) throws IOException {
    writeValue(result.value(), out);
    out.writeInt(result.scores().size());
    for (Score score : result.scores()) {
      writeText(score.name(), out);
      out.writeDouble(score.value());
    }
    writeTexts(result.warnings(), out);
  }

  static CallResult read(DataInputStream in) throws IOException {
    Value value = readValue(in);
    int scores = readCount(in);
    List<Score> read = new ArrayList<>();
    for (int i = 0; i < scores; i++) {
      read.add(new Score(readText(in), in.readDouble()));
    }
    return new CallResult(value, read, readTexts(in));
  }

  private static void writeValue(Value value, DataOutputStream out) throws IOException {
    out.writeUTF(value.type().name());
    if (value instanceof Image image) {
      writeFrame(image.frame(), out);
      writeBytes(image.toBgr(), out);
    } else if (value instanceof Regions regions) {
      writeFrame(regions.frame(), out);
      out.writeInt(regions.size());
      for (Region region : regions.list()) {
        writeRegion(region, out);
      }
    } else if (value instanceof Text text) {
      writeText(text.value(), out);
    } else if (value instanceof Number number) {
      out.writeDouble(number.value());
    } else if (value instanceof Truth truth) {
      out.writeBoolean(truth.value());
    } else if (value instanceof Names names) {
      writeTexts(names.values(), out);
    } else {
      throw new AssertionError(value);
    }
  }

  private static Value readValue(DataInputStream in) throws IOException {
    return switch (Type.valueOf(in.readUTF())) {
      case IMAGE -> Image.inFrame(readFrame(in), readBytes(in));
      case REGIONS -> {
        Frame frame = readFrame(in);
        int count = readCount(in);
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          regions.add(readRegion(in));
        }
        yield new Regions(frame, regions);
      }
      case TEXT -> new Text(readText(in));
      case NUMBER -> new Number(in.readDouble());
      case TRUTH -> Truth.of(in.readBoolean());
      case NAMES -> new Names(readTexts(in));
      case ANY -> throw new IOException("got a value of no kind");
    };
  }

  private static void writeRegion(Region region, DataOutputStream out) throws IOException {
    writeBox(region.box(), out);
    out.writeDouble(region.score());
    writeText(region.label(), out);
    Mask mask = region.mask();
    out.writeBoolean(mask != null);
    if (mask != null) {
      writeBytes(mask.toBytes(), out);
    }
  }

  private static Region readRegion(DataInputStream in) throws IOException {
    Box box = readBox(in);
    double score = in.readDouble();
    String label = readText(in);
    @Nullable Mask mask =
        in.readBoolean() ? Mask.of(box.width(), box.height(), readBytes(in)) : null;
    return new Region(box, score, label, mask);
  }

  private static void writeFrame(Frame frame, DataOutputStream out) throws IOException {
    writeText(frame.origin(), out);
    out.writeInt(frame.originWidth());
    out.writeInt(frame.originHeight());
    writeBox(frame.window(), out);
  }

  private static Frame readFrame(DataInputStream in) throws IOException {
    return new Frame(readText(in), in.readInt(), in.readInt(), readBox(in));
  }

  private static void writeBox(Box box, DataOutputStream out) throws IOException {
    out.writeInt(box.x0());
    out.writeInt(box.y0());
    out.writeInt(box.x1());
    out.writeInt(box.y1());
  }

  private static Box readBox(DataInputStream in) throws IOException {
    return new Box(in.readInt(), in.readInt(), in.readInt(), in.readInt());
  }

  private static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      writeText(text, out);
    }
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    int count = readCount(in);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(readText(in));
    }
    return texts;
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    writeBytes(text.getBytes(StandardCharsets.UTF_8), out);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new IOException("got the length " + length);
    }
    byte[] bytes = in.readNBytes(length); // grows with what is there, not with what is claimed
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static int readCount(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST_ITEMS) {
      throw new IOException("got the count " + count);
    }
    return count;
  }
}
