package dev.visprog.tools.scene.exam;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.value.Box;
import dev.visprog.value.Number;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether each category of things is found where it is, and nowhere else. */
final class LocExam implements Exam {
  /** Far below any threshold of use, so that precision is measured at every recall. */
  private static final Number THRESHOLD = new Number(0.01);

  private final Boxes boxes = new Boxes();

  @Override
  public List<Signature> tools() {
    return List.of(StandardSignatures.LOC);
  }

  @Override
  public void take(Subject subject) throws ToolException {
    List<Map<String, Value>> calls = new ArrayList<>();
    for (Category category : Category.values()) {
      calls.add(
          Map.of(
              "image",
              subject.picture(),
              "object",
              new Text(category.noun()),
              "threshold",
              THRESHOLD));
    }
    List<Optional<Value>> found = subject.tools().callAll(StandardSignatures.LOC, calls);
    boxes.next();
    int i = 0;
    for (Category category : Category.values()) {
      Regions regions = (Regions) found.get(i++).orElse(Regions.none(subject.picture().frame()));
      boxes.add(category.noun(), regions, truth(subject, category));
    }
  }

  private static List<Box> truth(Subject subject, Category category) {
    Stream<Thing> things =
        category == Category.FACE
            ? subject.view().faces().stream()
            : subject.view().things().stream().filter(thing -> thing.category() == category);
    return things.map(subject.view()::box).toList();
  }

  @Override
  public Section section() {
    return new Section("Loc", "mAP@0.5 over categories", new Bar(0.80, 0.95), boxes.figures());
  }
}
