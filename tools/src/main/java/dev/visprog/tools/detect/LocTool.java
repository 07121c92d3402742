package dev.visprog.tools.detect;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.BatchTool;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.Restriction;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.detect.Detector.Found;
import dev.visprog.tools.detect.Detector.Search;
import dev.visprog.tools.geometry.Half;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Image;
import dev.visprog.value.Number;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds things by a description, and the halves {@code TOP BOTTOM LEFT RIGHT}, for which it needs
 * no model. Searches of one depth of a program go to the model together.
 */
public final class LocTool implements BatchTool, AutoCloseable {
  /** Without a threshold of the program's own: that of the research code. */
  public static final double THRESHOLD = 0.1;

  private static final String NO_MODEL =
      "there is no model for Loc, only TOP, BOTTOM, LEFT and RIGHT work: get one with 'visprog"
          + " models pull photo', or name a folder with --model Loc=FOLDER";

  private final @Nullable Detector model;

  /** A tool that finds halves alone. */
  public LocTool() {
    this.model = null;
  }

  /** A tool that asks {@code model}. */
  public LocTool(Detector model) {
    this.model = model;
  }

  @Override
  public Signature signature() {
    return StandardSignatures.LOC;
  }

  @Override
  public Optional<String> revision() {
    return model == null
        ? Optional.of(PlainTool.REVISION)
        : model.revision().map(of -> PlainTool.REVISION + "+" + of);
  }

  /** Lets go of the model; a later call loads it again. */
  @Override
  public void close() {
    if (model != null) {
      model.close();
    }
  }

  @Override
  public Optional<String> missing() {
    return model == null ? Optional.of(NO_MODEL) : model.missing();
  }

  /** The names of the halves; they are recognised in capitals only. */
  @Override
  public Optional<Restriction> restriction() {
    return missing()
        .map(
            lacks ->
                new Restriction(
                    "object",
                    Arrays.stream(Half.values()).map(Half::name).toList(),
                    "BOX0=Loc(image=IMAGE, object='LEFT')"));
  }

  @Override
  public List<Value> callAll(List<Call> calls) throws ToolException {
    List<Search> searches = new ArrayList<>();
    for (Call call : calls) {
      if (half(call).isEmpty()) {
        searches.add(search(call.arguments()));
        checkModel(call.arguments());
      }
    }
    List<List<Found>> found =
        searches.isEmpty() || model == null ? List.of() : model.find(searches);
    List<Value> values = new ArrayList<>();
    int next = 0;
    for (Call call : calls) {
      Optional<Half> half = half(call);
      Image image = call.arguments().image("image");
      values.add(
          half.isPresent()
              ? new Regions(image.frame(), List.of(half.get().region(image.frame())))
              : regions(image, call.arguments().text("object").strip(), found.get(next++)));
    }
    return values;
  }

  private static Optional<Half> half(Call call) {
    return Half.named(call.arguments().text("object"));
  }

  private void checkModel(Arguments arguments) throws MissingModelException {
    Optional<String> missing = missing();
    if (missing.isPresent()) {
      throw new MissingModelException(
          "Loc cannot look for '%s': %s".formatted(arguments.text("object"), missing.get()));
    }
  }

  private static Search search(Arguments arguments) throws ToolException {
    String object = arguments.text("object").strip();
    if (object.isEmpty()) {
      throw new ToolException("the object is empty, want what to find, such as 'dog'");
    }
    double threshold =
        arguments.find("threshold").orElse(null) instanceof Number given
            ? given.value()
            : THRESHOLD;
    if (!(threshold >= 0 && threshold < 1)) {
      throw new ToolException(
          "got threshold %s, want a number from 0 to below 1".formatted(threshold));
    }
    return new Search(arguments.image("image"), description(object), threshold);
  }

  /** How a model is asked for an object. */
  public static String description(String object) {
    return "a photo of " + object;
  }

  private static Regions regions(Image image, String object, List<Found> found) {
    return new Regions(
        image.frame(),
        found.stream().map(one -> new Region(one.box(), one.score(), object, null)).toList());
  }
}
