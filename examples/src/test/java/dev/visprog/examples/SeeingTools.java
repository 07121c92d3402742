package dev.visprog.examples;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.StandardTools;
import dev.visprog.tools.detect.LocTool;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Names;
import dev.visprog.value.Number;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Stands in for the tools that need a model: two of everything that is looked for (but one bus),
 * everything is red, and every question is answered by its wording. The tools that need none are
 * the real ones.
 */
final class SeeingTools {
  private static final Set<String> HALVES = Set.of("LEFT", "RIGHT", "TOP", "BOTTOM");

  private SeeingTools() {}

  static Toolbox toolbox() {
    return StandardTools.withoutModels()
        .with(
            List.of(
                new Seeing(StandardSignatures.LOC, SeeingTools::find),
                new Seeing(StandardSignatures.FACE_DET, (a, c) -> two(a.image("image"), "face")),
                new Seeing(StandardSignatures.SEG, (a, c) -> bands(a.image("image"))),
                new Seeing(StandardSignatures.SEGMENT, (a, c) -> a.regions("object")),
                new Seeing(StandardSignatures.SELECT, (a, c) -> select(a)),
                new Seeing(StandardSignatures.CLASSIFY, (a, c) -> classify(a)),
                new Seeing(StandardSignatures.VERIFY, (a, c) -> first(a.regions("object"))),
                new Seeing(StandardSignatures.VQA, (a, c) -> answer(a.text("question"))),
                new Seeing(StandardSignatures.CAPTION, (a, c) -> new Text("two red dogs")),
                new Seeing(StandardSignatures.SIMILARITY, (a, c) -> new Number(0.25)),
                new Seeing(StandardSignatures.LIST, (a, c) -> list(a)),
                new Seeing(StandardSignatures.REPLACE, (a, c) -> paint(a))));
  }

  private interface Sight {
    Value see(Arguments arguments, ToolContext context) throws ToolException;
  }

  private record Seeing(Signature signature, Sight sight) implements Tool {
    @Override
    public Value call(Arguments arguments, ToolContext context) throws ToolException {
      return sight.see(arguments, context);
    }
  }

  private static Value find(Arguments arguments, ToolContext context) throws ToolException {
    String object = arguments.text("object");
    if (HALVES.contains(object)) {
      return new LocTool().call(arguments, context);
    }
    Regions found = two(arguments.image("image"), object);
    return object.equals("bus") ? first(found) : found;
  }

  private static Regions two(Image image, String label) {
    int w = image.width();
    int h = image.height();
    return new Regions(
        image.frame(),
        List.of(
            new Region(new Box(w / 8, h / 4, w * 3 / 8, h * 3 / 4), 0.9, label, null),
            new Region(new Box(w * 5 / 8, h / 3, w * 7 / 8, h * 2 / 3), 0.8, label, null)));
  }

  private static Regions bands(Image image) {
    List<String> labels = List.of("sky", "dog", "person", "road", "grass");
    List<Region> regions = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      int top = image.height() * i / labels.size();
      int bottom = image.height() * (i + 1) / labels.size();
      regions.add(new Region(new Box(0, top, image.width(), bottom), 0.9, labels.get(i), null));
    }
    return new Regions(image.frame(), regions);
  }

  private static Regions select(Arguments arguments) {
    List<String> wanted = Arrays.asList(arguments.text("query").split(", *", -1));
    Regions regions = arguments.regions("object");
    return new Regions(
        regions.frame(),
        regions.list().stream().filter(one -> wanted.contains(one.label())).toList());
  }

  private static Regions classify(Arguments arguments) {
    List<String> names = arguments.names("categories").values();
    Regions regions = arguments.regions("object");
    List<Region> labelled = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      labelled.add(regions.list().get(i).withLabel(names.get(i % names.size())));
    }
    return new Regions(regions.frame(), labelled);
  }

  private static Regions first(Regions regions) {
    return new Regions(regions.frame(), regions.list().stream().limit(1).toList());
  }

  /** {@code red} for colours, the first of a choice, {@code yes} to what can be one, else a dog. */
  private static Text answer(String question) {
    if (question.startsWith("What color")) {
      return new Text("red");
    }
    if (question.contains(" or ")) {
      String first = question.substring(0, question.indexOf(" or "));
      return new Text(first.substring(first.lastIndexOf(' ') + 1));
    }
    return new Text(question.startsWith("Is ") ? "yes" : "dog");
  }

  private static Names list(Arguments arguments) {
    return new Names(List.of("dog", "of " + arguments.text("query")));
  }

  private static Image paint(Arguments arguments) {
    Image image = arguments.image("image");
    byte[] bgr = image.toBgr();
    for (Region region : arguments.regions("object").in(image.frame()).list()) {
      Box box = region.box();
      for (int y = box.y0(); y < box.y1(); y++) {
        int row = y * image.width();
        Arrays.fill(bgr, 3 * (row + box.x0()), 3 * (row + box.x1()), (byte) 7);
      }
    }
    return image.withBgr(bgr);
  }
}
