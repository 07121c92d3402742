package dev.visprog.tools.scene.exam;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.measure.Shares;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether the one thing that a description means is picked among the true boxes of a scene: by its
 * category, and by category and colour where others are of the same category.
 */
final class SelectExam implements Exam {
  private final Shares shares = new Shares();

  @Override
  public List<Signature> tools() {
    return List.of(StandardSignatures.SELECT);
  }

  @Override
  public void take(Subject subject) throws ToolException {
    List<Thing> things = subject.view().things();
    if (things.size() < 2) {
      return; // nothing to choose from
    }
    for (Thing thing : things) {
      if (isOnly(thing, things, Thing::noun)) {
        judge(subject, things, thing, "category", thing.noun());
      } else if (thing.colour() != null && isOnly(thing, things, SelectExam::coloured)) {
        judge(subject, things, thing, "category and colour", coloured(thing));
      }
    }
  }

  private static boolean isOnly(Thing thing, List<Thing> all, Function<Thing, String> words) {
    return all.stream().filter(one -> words.apply(one).equals(words.apply(thing))).count() == 1;
  }

  /** {@code red ball}, {@code person in red}. */
  private static String coloured(Thing thing) {
    Colour colour = thing.colour();
    if (colour == null) {
      return thing.noun();
    }
    return thing.category() == Category.PERSON
        ? thing.noun() + " in " + colour.word()
        : colour.word() + " " + thing.noun();
  }

  private void judge(Subject subject, List<Thing> things, Thing wanted, String kind, String query)
      throws ToolException {
    Optional<Value> picked =
        subject
            .tools()
            .call(
                StandardSignatures.SELECT,
                Map.of(
                    "image", subject.picture(),
                    "object", subject.boxes(things),
                    "query", new Text(query)));
    List<Region> regions = picked.map(value -> ((Regions) value).list()).orElse(List.of());
    boolean right = regions.size() == 1 && regions.get(0).box().equals(subject.view().box(wanted));
    shares.add(kind, right);
  }

  @Override
  public Section section() {
    return new Section("Select", "right among true boxes", new Bar(0.90, 0.98), shares.figures());
  }
}
