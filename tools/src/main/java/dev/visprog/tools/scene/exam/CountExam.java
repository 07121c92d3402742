package dev.visprog.tools.scene.exam;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.measure.Confusion;
import dev.visprog.tools.scene.measure.Shares;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether {@code Loc} and {@code Count} together give the right number: of each category in a
 * scene, of each with its colour, and of one that is not there.
 */
final class CountExam implements Exam {
  private final Shares shares = new Shares();
  private final Confusion numbers = new Confusion("numbers");

  @Override
  public List<Signature> tools() {
    return List.of(StandardSignatures.LOC);
  }

  private record Wanted(String kind, int number) {}

  @Override
  public void take(Subject subject) throws ToolException {
    Map<String, Wanted> wanted = wanted(subject);
    List<Map<String, Value>> calls = new ArrayList<>();
    for (String phrase : wanted.keySet()) {
      calls.add(Map.of("image", subject.picture(), "object", new Text(phrase)));
    }
    List<Optional<Value>> found = subject.tools().callAll(StandardSignatures.LOC, calls);
    int next = 0;
    for (Wanted each : wanted.values()) {
      String number = found.get(next++).map(value -> number((Regions) value)).orElse("none");
      shares.add(each.kind(), number.equals(String.valueOf(each.number())));
      numbers.add(String.valueOf(each.number()), number);
    }
  }

  /** {@code Count} gives just this. */
  private static String number(Regions regions) {
    return String.valueOf(regions.size());
  }

  private Map<String, Wanted> wanted(Subject subject) {
    Map<String, Wanted> wanted = new LinkedHashMap<>();
    List<Thing> things =
        Stream.concat(
                subject.view().things().stream().filter(thing -> thing.category() != Category.FACE),
                subject.view().faces().stream())
            .toList();
    for (Thing thing : things) {
      count(wanted, thing.noun(), "category");
      Colour colour = thing.colour();
      if (colour != null && thing.category() != Category.PERSON) {
        count(wanted, colour.word() + " " + thing.noun(), "category and colour");
      }
    }
    List<Category> absent =
        Stream.of(Category.values())
            .filter(category -> !wanted.containsKey(category.noun()))
            .toList();
    Category one = subject.chance(this).oneOf(absent);
    wanted.put(one.noun(), new Wanted("not there", 0));
    return wanted;
  }

  private static void count(Map<String, Wanted> wanted, String phrase, String kind) {
    wanted.merge(phrase, new Wanted(kind, 1), (old, more) -> new Wanted(kind, old.number() + 1));
  }

  @Override
  public Section section() {
    return new Section("Count", "exact number", new Bar(0.75, 0.92), shares.figures())
        .with(numbers);
  }
}
