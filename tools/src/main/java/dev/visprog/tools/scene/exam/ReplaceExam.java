package dev.visprog.tools.scene.exam;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.measure.Shares;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.value.Image;
import dev.visprog.value.Number;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether something new stands in place of a thing: {@code Similarity} finds the box more like the
 * words for the new thing than like those for the old one.
 */
final class ReplaceExam implements Exam {
  /** Of the picture; of less nobody could say what it is, and of more it is no part. */
  private static final double SMALLEST = 0.02;

  private static final double LARGEST = 0.4;

  private final Shares shares = new Shares();

  @Override
  public List<Signature> tools() {
    return List.of(StandardSignatures.REPLACE, StandardSignatures.SIMILARITY);
  }

  @Override
  public void take(Subject subject) throws ToolException {
    List<Thing> things =
        subject.view().things().stream()
            .filter(thing -> thing.category() != Category.FACE)
            .filter(thing -> share(thing, subject) >= SMALLEST && share(thing, subject) <= LARGEST)
            .toList();
    if (things.isEmpty()) {
      return;
    }
    Chance chance = subject.chance(this);
    Thing old = chance.oneOf(things);
    String prompt = other(old, chance);
    Region region = new Region(subject.view().box(old), 1, old.noun(), subject.view().mask(old));
    Optional<Value> after =
        subject
            .tools()
            .call(
                StandardSignatures.REPLACE,
                Map.of(
                    "image", subject.picture(),
                    "object", new Regions(subject.picture().frame(), List.of(region)),
                    "prompt", new Text(prompt)));
    if (after.isEmpty()) {
      shares.add("edits", false);
      return;
    }
    Image place = ((Image) after.get()).crop(region.box());
    OptionalDouble likeNew = likeness(subject, place, prompt);
    OptionalDouble likeOld = likeness(subject, place, described(old.category(), old.colour()));
    shares.add(
        "edits",
        likeNew.isPresent()
            && likeOld.isPresent()
            && likeNew.getAsDouble() > likeOld.getAsDouble());
  }

  private static double share(Thing thing, Subject subject) {
    return (double) subject.view().box(thing).area() / subject.picture().frame().bounds().area();
  }

  private static String other(Thing old, Chance chance) {
    Category category =
        chance.oneOf(
            Stream.of(Category.values())
                .filter(one -> one != old.category() && one != Category.FACE)
                .toList());
    boolean clothed = category == Category.PERSON;
    return described(category, clothed ? null : chance.oneOf(Colour.values()));
  }

  private static String described(Category category, @Nullable Colour colour) {
    String words = colour == null ? category.noun() : colour.word() + " " + category.noun();
    return ("aeiou".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
  }

  private static OptionalDouble likeness(Subject subject, Image place, String words)
      throws ToolException {
    return subject
        .tools()
        .call(StandardSignatures.SIMILARITY, Map.of("image", place, "text", new Text(words)))
        .map(value -> OptionalDouble.of(((Number) value).value()))
        .orElse(OptionalDouble.empty());
  }

  @Override
  public Section section() {
    return new Section(
        "Replace",
        "new content preferred by Similarity",
        new Bar(0.80, 0.95),
        shares.figures().stream().limit(1).toList());
  }
}
