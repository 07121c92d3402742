package dev.visprog.tools.scene.question;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Group;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.question.Place.Corner;
import dev.visprog.tools.scene.question.Place.Side;
import dev.visprog.tools.scene.question.Place.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On a side of a thing, in a part of the picture, and what is there. */
final class Places {
  private static final String IMAGE = "IMAGE";

  private Places() {}

  /**
   * What lies on one side of a thing.
   *
   * @param subject names the thing, which is the only one of its kind
   */
  record Beside(Side side, Subject subject, SceneObject anchor, Window window) {

    /** One that could be asked about; null if the thing that was chosen cannot be named. */
    static @Nullable Beside chosen(Known known, Chance chance) {
      Subject subject = known.single(chance);
      SceneObject anchor = subject == null ? null : known.only(subject);
      if (subject == null || anchor == null) {
        return null;
      }
      Side side = chance.oneOf(Side.values());
      return new Beside(side, subject, anchor, side.of(anchor.box(), known.picture()));
    }

    /** {@code to the left of the house}. */
    String words(Chance chance) {
      return (chance.yes(0.7) ? side.words() : side.otherWords()) + " " + subject.the();
    }

    /** Cuts it out and gives the name of the part. */
    String cut(Steps steps) {
      String box = steps.locate(IMAGE, subject.noun());
      return steps.image("%s(image=%s, box=%s)".formatted(side.tool(), IMAGE, box));
    }

    /** Those there; null if that is not clear. The thing itself is beside nothing. */
    @Nullable List<SceneObject> inside(Known known, Subject wanted) {
      return known.inside(window, object -> object.id() != anchor.id() && wanted.matches(object));
    }
  }

  static @Nullable Draft relation(Known known, Chance chance) {
    Beside beside = Beside.chosen(known, chance);
    Subject wanted = wanted(known, chance);
    if (beside == null || wanted.matches(beside.anchor())) {
      return null;
    }
    List<SceneObject> inside = beside.inside(known, wanted);
    if (inside == null) {
      return null;
    }
    String where = beside.words(chance);
    Steps steps = new Steps();
    String number = steps.countOf(beside.cut(steps), wanted.noun());
    if (chance.yes(0.3)) {
      return new Draft(
          chance
              .oneOf(
                  "How many %1$s are %2$s?",
                  "How many %1$s are there %2$s?",
                  "Count the %1$s %2$s.",
                  "What is the number of %1$s %2$s?")
              .formatted(wanted.plural(), where),
          steps.result(number),
          String.valueOf(inside.size()));
    }
    return Draft.yesOrNo(
        chance
            .oneOf("Is there %1$s %3$s?", "Are there any %2$s %3$s?", "Can you see %1$s %3$s?")
            .formatted(wanted.any(), wanted.plural(), where),
        steps.yesIf("{" + number + "} > 0"),
        !inside.isEmpty());
  }

  /** What is there more often than not, since it may still be at another place. */
  private static Subject wanted(Known known, Chance chance) {
    return chance.yes(0.85) ? known.present(chance) : known.likely(chance);
  }

  static @Nullable Draft part(Known known, Chance chance) {
    Corner corner = chance.oneOf(Corner.ALL);
    Subject wanted = wanted(known, chance);
    List<SceneObject> inside = known.inside(corner.of(known.picture()), wanted::matches);
    if (inside == null) {
      return null;
    }
    Steps steps = new Steps();
    String number = steps.countOf(corner.cut(steps, IMAGE), wanted.noun());
    String where = "in the " + corner.words() + (corner.isHalf() ? " half" : " corner");
    where += chance.oneOf("", " of the picture");
    if (chance.yes(0.3)) {
      return new Draft(
          chance
              .oneOf("How many %s are %s?", "Count the %s %s.", "How many %s can you see %s?")
              .formatted(wanted.plural(), where),
          steps.result(number),
          String.valueOf(inside.size()));
    }
    return Draft.yesOrNo(
        chance
            .oneOf("Is there %1$s %3$s?", "Are there any %2$s %3$s?", "Do you see %1$s %3$s?")
            .formatted(wanted.any(), wanted.plural(), where),
        steps.yesIf("{" + number + "} > 0"),
        !inside.isEmpty());
  }

  static @Nullable Draft what(Known known, Chance chance) {
    if (chance.yes(0.08)) {
      return background(known, chance);
    }
    Beside beside = Beside.chosen(known, chance);
    if (beside == null) {
      return null;
    }
    Group group = chance.yes(0.5) ? chance.oneOf(Group.ANIMAL, Group.VEHICLE) : null;
    List<SceneObject> inside =
        known.inside(
            beside.window(),
            object ->
                object.id() != beside.anchor().id()
                    && (group == null || object.category().groups().contains(group)));
    if (inside == null || inside.size() != 1) {
      return null;
    }
    String where = beside.words(chance);
    Steps steps = new Steps();
    String part = beside.cut(steps);
    String answer = inside.get(0).category().noun();
    if (group == null) {
      return new Draft(
          chance
              .oneOf("What is %s?", "What do you see %s?", "Tell me what is %s.")
              .formatted(where),
          steps.result(steps.ask(part, "What is this?")),
          answer);
    }
    return new Draft(
        chance
            .oneOf(
                "What %s is %s?",
                "Which %s is %s?", "What kind of %s is %s?", "Which %s do you see %s?")
            .formatted(group.noun(), where),
        steps.result(steps.ask(part, "What " + group.noun() + " is this?")),
        answer);
  }

  private static @Nullable Draft background(Known known, Chance chance) {
    if (known.truth().background().size() != 1) {
      return null;
    }
    Backdrop backdrop = known.truth().background().get(0).category();
    Steps steps = new Steps();
    return new Draft(
        chance.oneOf("What is the background?", "What is the background of the picture?"),
        steps.result(steps.ask(IMAGE, "What is the background?")),
        backdrop.noun());
  }
}
