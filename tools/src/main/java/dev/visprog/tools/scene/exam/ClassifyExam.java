package dev.visprog.tools.scene.exam;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.measure.Confusion;
import dev.visprog.tools.scene.measure.Shares;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.value.Names;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Truth;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether categories and colours are told from the true boxes of things. */
final class ClassifyExam implements Exam {
  private static final Names CATEGORIES =
      new Names(Stream.of(Category.values()).map(Category::noun).toList());
  private static final Names COLOURS =
      new Names(Stream.of(Colour.values()).map(Colour::word).toList());

  private final Shares shares = new Shares();
  private final Confusion categories = new Confusion("categories");
  private final Confusion colours = new Confusion("colours");

  @Override
  public List<Signature> tools() {
    return List.of(StandardSignatures.CLASSIFY);
  }

  @Override
  public void take(Subject subject) throws ToolException {
    List<Thing> things = subject.view().things();
    judge(subject, things, CATEGORIES, Thing::noun, "category", categories);
    List<Thing> coloured = things.stream().filter(thing -> thing.colour() != null).toList();
    judge(subject, coloured, COLOURS, ClassifyExam::colour, "colour", colours);
  }

  private static String colour(Thing thing) {
    return Objects.requireNonNull(thing.colour()).word();
  }

  private void judge(
      Subject subject,
      List<Thing> things,
      Names names,
      Function<Thing, String> truth,
      String kind,
      Confusion confusion)
      throws ToolException {
    List<Map<String, Value>> calls = new ArrayList<>();
    for (Thing thing : things) {
      calls.add(
          Map.of(
              "image",
              subject.picture(),
              "object",
              subject.boxes(List.of(thing)),
              "categories",
              names,
              "unique",
              Truth.FALSE));
    }
    List<Optional<Value>> labels = subject.tools().callAll(StandardSignatures.CLASSIFY, calls);
    for (int i = 0; i < things.size(); i++) {
      String wanted = truth.apply(things.get(i));
      String label =
          labels.get(i).map(value -> (Regions) value).stream()
              .flatMap(regions -> regions.list().stream())
              .map(Region::label)
              .findFirst()
              .orElse("none");
      shares.add(kind, label.equals(wanted));
      confusion.add(wanted, label);
    }
  }

  @Override
  public Section section() {
    return new Section("Classify", "right on true boxes", new Bar(0.90, 0.98), shares.figures())
        .with(categories, colours);
  }
}
