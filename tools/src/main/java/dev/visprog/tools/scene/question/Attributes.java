package dev.visprog.tools.scene.question;

import dev.visprog.tools.geometry.Surroundings;
import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Ground;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.question.Place.Where;
import dev.visprog.tools.scene.question.Place.Window;
import dev.visprog.value.Box;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Colours and sizes: asked for, checked, chosen between, compared. */
final class Attributes {
  private static final String IMAGE = "IMAGE";

  private Attributes() {}

  /** What is outermost in some order, and the words for it. */
  private enum Extreme {
    LARGEST("largest", "largest", box -> -box.area()),
    SMALLEST("smallest", "smallest", Box::area),
    LEFTMOST("left", "leftmost", Box::centerX),
    RIGHTMOST("right", "rightmost", box -> -box.centerX());

    private final String by;
    private final String word;
    private final ToDoubleFunction<Box> order;

    Extreme(String by, String word, ToDoubleFunction<Box> order) {
      this.by = by;
      this.word = word;
      this.order = order;
    }

    /** Whether nobody would doubt that the first comes before the second. */
    boolean isClear(Box first, Box second, double margin) {
      double a = order.applyAsDouble(first);
      double b = order.applyAsDouble(second);
      return switch (this) {
        case LARGEST, SMALLEST -> Math.abs(a - b) > 0.3 * Math.max(Math.abs(a), Math.abs(b));
        case LEFTMOST, RIGHTMOST -> b - a > margin;
      };
    }
  }

  static @Nullable Draft query(Known known, Chance chance) {
    double kind = chance.unit();
    if (kind < 0.35) {
      return ofTheOnly(known, chance);
    }
    return kind < 0.75 ? ofOneBeside(known, chance) : ofTheExtreme(known, chance);
  }

  private static @Nullable Draft ofTheOnly(Known known, Chance chance) {
    Subject subject = known.singleOfAnyColour(chance);
    SceneObject object = subject == null ? null : known.only(subject);
    if (subject == null || object == null || object.colour() == null) {
      return null;
    }
    Steps steps = new Steps();
    if (subject.size() == null && chance.yes(0.15)) {
      return new Draft(
          "What size is the %s?".formatted(subject.noun()),
          steps.result(steps.ask(IMAGE, "Is the %s small or large?".formatted(subject.noun()))),
          object.size().word());
    }
    return new Draft(
        colourOf(subject.the(), chance),
        steps.result(steps.ask(IMAGE, "What color is the %s?".formatted(subject.noun()))),
        object.colour().word());
  }

  private static @Nullable Draft ofOneBeside(Known known, Chance chance) {
    Places.Beside beside = Places.Beside.chosen(known, chance);
    SceneObject object = chance.oneOf(known.truth().objects());
    Subject subject = Subject.of(object.category());
    if (beside == null
        || object.colour() == null
        || object.category() == Category.PERSON
        || object.equals(beside.anchor())) {
      return null;
    }
    List<SceneObject> inside = beside.inside(known, subject);
    if (inside == null || !inside.equals(List.of(object))) {
      return null;
    }
    Steps steps = new Steps();
    String part = beside.cut(steps);
    String around = steps.crop(part, steps.locate(part, subject.noun()));
    return new Draft(
        colourOf(subject.the() + " " + beside.words(chance), chance),
        steps.result(steps.ask(around, "What color is the %s?".formatted(subject.noun()))),
        object.colour().word());
  }

  private static @Nullable Draft ofTheExtreme(Known known, Chance chance) {
    Extreme extreme = chance.oneOf(Extreme.values());
    Subject subject = Subject.of(chance.oneOf(known.truth().objects()).category());
    SceneObject first = outermost(known, subject, extreme);
    if (first == null || first.colour() == null || first.category() == Category.PERSON) {
      return null;
    }
    Steps steps = new Steps();
    String all = steps.objects("Loc(image=IMAGE, object='%s')".formatted(subject.noun()));
    String sorted = steps.objects("Sort(object=%s, by='%s')".formatted(all, extreme.by));
    String part = steps.crop(IMAGE, steps.objects("First(object=%s)".formatted(sorted)));
    return new Draft(
        colourOf("the " + extreme.word + " " + subject.noun(), chance),
        steps.result(steps.ask(part, "What color is the %s?".formatted(subject.noun()))),
        first.colour().word());
  }

  /** The first of several, if that is clear, and no other of its kind is close by. */
  private static @Nullable SceneObject outermost(Known known, Subject kind, Extreme extreme) {
    List<SceneObject> sorted =
        known.all(kind).stream()
            .sorted(Comparator.comparingDouble(one -> extreme.order.applyAsDouble(one.box())))
            .toList();
    if (sorted.size() < 2) {
      return null;
    }
    SceneObject first = sorted.get(0);
    Box picture = known.picture();
    Window around = new Window(Surroundings.of(first.box(), picture), picture);
    boolean clear =
        sorted.stream()
            .skip(1)
            .allMatch(
                other ->
                    extreme.isClear(first.box(), other.box(), 0.02 * picture.width())
                        && around.holds(other.box()) == Where.OUTSIDE);
    return clear ? first : null;
  }

  private static String colourOf(String thing, Chance chance) {
    return chance
        .oneOf(
            "What color is %s?",
            "Which color is %s?",
            "What is the color of %s?",
            "Which color does %s have?",
            "Tell me the color of %s.")
        .formatted(thing);
  }

  static @Nullable Draft check(Known known, Chance chance) {
    if (chance.yes(0.25)) {
      return allOrAny(known, chance);
    }
    Subject subject = known.singleOfAnyColour(chance);
    SceneObject object = subject == null ? null : known.only(subject);
    if (subject == null || object == null) {
      return null;
    }
    Steps steps = new Steps();
    if (subject.size() == null && chance.yes(0.2)) {
      Size size = chance.oneOf(Size.values());
      String question = "Is the %s %s?".formatted(subject.noun(), size.word());
      return Draft.yesOrNo(
          question, steps.result(steps.ask(IMAGE, question)), object.size() == size);
    }
    Colour colour = chance.yes(0.5) ? object.colour() : chance.oneOf(Colour.values());
    if (colour == null) {
      return null;
    }
    return Draft.yesOrNo(
        chance
            .oneOf(
                "Is the %1$s %2$s?",
                "Is the color of the %1$s %2$s?",
                "Would you say that the %1$s is %2$s?",
                "Tell me whether the %1$s is %2$s.")
            .formatted(subject.noun(), colour.word()),
        steps.result(steps.ask(IMAGE, "Is the %s %s?".formatted(subject.noun(), colour.word()))),
        object.colour() == colour);
  }

  private static @Nullable Draft allOrAny(Known known, Chance chance) {
    SceneObject object = chance.oneOf(known.truth().objects());
    Subject kind = Subject.of(object.category());
    Colour colour = object.colour();
    if (colour == null || object.category() == Category.PERSON || known.count(kind) < 2) {
      return null;
    }
    Subject coloured = kind.coloured(chance.yes(0.6) ? colour : chance.oneOf(Colour.values()));
    String word = coloured.colour() == null ? "" : coloured.colour().word();
    Steps steps = new Steps();
    if (chance.yes(0.5)) {
      String all = steps.countOf(IMAGE, kind.noun());
      String some = steps.countOf(IMAGE, coloured.noun());
      return Draft.yesOrNo(
          chance
              .oneOf("Are all the %1$s %3$s?", "Is every %2$s %3$s?", "Are all of the %1$s %3$s?")
              .formatted(kind.plural(), kind.noun(), word),
          steps.yesIf("{%s} == {%s}".formatted(all, some)),
          known.count(kind) == known.count(coloured));
    }
    String some = steps.countOf(IMAGE, coloured.noun());
    return Draft.yesOrNo(
        chance
            .oneOf("Are any of the %1$s %3$s?", "Is at least one %2$s %3$s?")
            .formatted(kind.plural(), kind.noun(), word),
        steps.yesIf("{" + some + "} > 0"),
        known.has(coloured));
  }

  static @Nullable Draft choice(Known known, Chance chance) {
    if (chance.yes(0.08)) {
      return dayOrNight(known, chance);
    }
    Subject subject = known.singleOfAnyColour(chance);
    SceneObject object = subject == null ? null : known.only(subject);
    if (subject == null || object == null || object.colour() == null) {
      return null;
    }
    Steps steps = new Steps();
    if (subject.size() == null && chance.yes(0.2)) {
      String question =
          chance
              .oneOf("Is the %s small or large?", "Is the %s large or small?")
              .formatted(subject.noun());
      return new Draft(question, steps.result(steps.ask(IMAGE, question)), object.size().word());
    }
    Colour other = chance.oneOf(Colour.values());
    if (other == object.colour()) {
      return null;
    }
    boolean swapped = chance.yes(0.5);
    String first = (swapped ? other : object.colour()).word();
    String second = (swapped ? object.colour() : other).word();
    return new Draft(
        chance
            .oneOf(
                "Is the %s %s or %s?",
                "Is the color of the %s %s or %s?", "Which is it: is the %s %s or %s?")
            .formatted(subject.noun(), first, second),
        steps.result(
            steps.ask(IMAGE, "Is the %s %s or %s?".formatted(subject.noun(), first, second))),
        object.colour().word());
  }

  private static @Nullable Draft dayOrNight(Known known, Chance chance) {
    List<Backdrop> grounds = known.truth().background().stream().map(Ground::category).toList();
    boolean night = grounds.contains(Backdrop.NIGHT_SKY);
    if (!night && !grounds.contains(Backdrop.SKY)) {
      return null;
    }
    Steps steps = new Steps();
    return new Draft(
        chance.oneOf("Is it day or night?", "Was this picture taken by day or at night?"),
        steps.result(steps.ask(IMAGE, "Is it day or night?")),
        night ? "night" : "day");
  }

  static @Nullable Draft sameColour(Known known, Chance chance) {
    Subject first = known.singleOfAnyColour(chance);
    Subject second = known.singleOfAnyColour(chance);
    SceneObject a = first == null ? null : known.only(first);
    SceneObject b = second == null ? null : known.only(second);
    if (first == null || second == null || a == null || b == null || a.equals(b)) {
      return null;
    }
    Steps steps = new Steps();
    String left = steps.ask(IMAGE, "What color is %s?".formatted(first.the()));
    String right = steps.ask(IMAGE, "What color is %s?".formatted(second.the()));
    boolean same = a.colour() == b.colour();
    if (chance.yes(0.7)) {
      return Draft.yesOrNo(
          chance
              .oneOf(
                  "Do %s and %s have the same color?",
                  "Are %s and %s the same color?", "Is the color of %s the same as that of %s?")
              .formatted(first.the(), second.the()),
          steps.yesIf("{%s} == {%s}".formatted(left, right)),
          same);
    }
    return Draft.yesOrNo(
        chance
            .oneOf("Do %s and %s have different colors?", "Is %s a different color than %s?")
            .formatted(first.the(), second.the()),
        steps.yesIf("{%s} != {%s}".formatted(left, right)),
        !same);
  }
}
