package dev.visprog.tools.scene.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.Indenter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Ground;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.SceneTruth;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.value.Box;
import java.io.IOException;
import java.io.Writer;

/** Writes the truth about a scene as JSON, with a line for each thing. */
final class TruthWriter {
  private final JsonGenerator json;

  private TruthWriter(JsonGenerator json) {
    this.json = json;
  }

  static void write(SceneTruth truth, Writer out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Spacing.NONE)
                      .withObjectEntrySpacing(Spacing.NONE)
                      .withObjectEmptySeparator("")
                      .withArrayEmptySeparator(""))
              .withObjectIndenter(new Lines(1))
              .withArrayIndenter(new Lines(2)));
      new TruthWriter(json).truth(truth);
    }
    out.write('\n');
  }

  private void truth(SceneTruth truth) throws IOException {
    json.writeStartObject();
    json.writeStringField("image", truth.image());
    json.writeStringField("mask", truth.mask());
    json.writeNumberField("width", truth.width());
    json.writeNumberField("height", truth.height());
    json.writeArrayFieldStart("background");
    for (Ground ground : truth.background()) {
      json.writeStartObject();
      json.writeStringField("category", ground.category().noun());
      box("region", ground.region());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("objects");
    for (SceneObject object : truth.objects()) {
      object(object);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Fields that a thing does not have are left out. */
  private void object(SceneObject object) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", object.id());
    json.writeStringField("category", object.category().noun());
    if (object.colour() != null) {
      json.writeStringField("color", object.colour().word());
    }
    json.writeStringField("size", object.size().word());
    box("box", object.box());
    json.writeNumberField("visible", object.visible());
    json.writeArrayFieldStart("wears");
    for (Wearable one : Wearable.values()) {
      if (object.wears().contains(one)) {
        json.writeString(one.noun());
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("holds");
    for (Category one : object.holds()) {
      json.writeString(one.noun());
    }
    json.writeEndArray();
    if (object.heldBy() != null) {
      json.writeNumberField("heldBy", object.heldBy());
    }
    if (object.face() != null) {
      box("face", object.face());
    }
    json.writeEndObject();
  }

  private void box(String key, Box box) throws IOException {
    json.writeFieldName(key);
    json.writeArray(new int[] {box.x0(), box.y0(), box.x1(), box.y1()}, 0, 4);
  }

  /**
   * Breaks lines down to the things in a list; what is deeper stays in one line.
   *
   * @param deepest the last level whose values are in lines of their own
   */
  private record Lines(int deepest) implements Indenter {

    @Override
    public void writeIndentation(JsonGenerator out, int level) throws IOException {
      if (level <= deepest) {
        out.writeRaw("\n" + "  ".repeat(level));
      }
    }

    @Override
    public boolean isInline() {
      return false;
    }
  }
}
