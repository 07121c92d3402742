package dev.visprog.tools.scene.question;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Group;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.drawing.Chance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Instructions whose answer is a picture or a description: of things that are there. */
final class Edits {
  private static final String IMAGE = "IMAGE";
  private static final List<String> EMOJI =
      List.of("winking_face", "smiling_face_with_sunglasses", "clown_face", "smiling_face");

  private Edits() {}

  static @Nullable Draft tagging(Known known, Chance chance) {
    Subject subject = known.present(chance);
    if (!known.has(subject)) {
      return null;
    }
    Steps steps = new Steps();
    String found = locate(steps, subject);
    int kind = chance.whole(0, 3);
    if (kind == 0 && subject.group() == Group.ANIMAL) {
      List<String> nouns =
          Arrays.stream(Category.values())
              .filter(one -> one.groups().contains(Group.ANIMAL))
              .map(Category::noun)
              .toList();
      return labelled(steps, found, nouns, "Tag each animal with what it is.");
    }
    if (kind == 1 && subject.colour() == null && subject.category() != Category.PERSON) {
      List<String> colours = Arrays.stream(Colour.values()).map(Colour::word).toList();
      return labelled(
          steps,
          found,
          colours,
          chance
              .oneOf("Tag the %s with their colors.", "Label each of the %s with its color.")
              .formatted(subject.plural()));
    }
    return new Draft(
        chance
            .oneOf("Tag the %s.", "Mark the %s in the picture.", "Put a box around each of the %s.")
            .formatted(subject.plural()),
        steps.result(steps.image("Tag(image=IMAGE, object=%s)".formatted(found))),
        null);
  }

  private static Draft labelled(
      Steps steps, String found, List<String> labels, String instruction) {
    String list = labels.stream().map(one -> "'" + one + "'").collect(Collectors.joining(", "));
    String call = "Classify(image=IMAGE, object=%s, categories=[%s], unique=False)";
    String labelled = steps.objects(call.formatted(found, list));
    return new Draft(
        instruction,
        steps.result(steps.image("Tag(image=IMAGE, object=%s)".formatted(labelled))),
        null);
  }

  static @Nullable Draft editing(Known known, Chance chance) {
    Steps steps = new Steps();
    int kind = chance.whole(0, 4);
    if (kind == 0) {
      boolean faces =
          known.truth().objects().stream()
              .anyMatch(one -> one.category() == Category.FACE || one.face() != null);
      return faces ? hideFaces(steps, chance) : null;
    }
    if (kind == 1) {
      return replaceBackground(known, steps, chance);
    }
    Subject subject = known.single(chance);
    if (subject == null) {
      return null;
    }
    String found = locate(steps, subject);
    if (kind == 2) {
      return new Draft(
          chance
              .oneOf("Blur everything but %s.", "Blur the background behind %s.")
              .formatted(subject.the()),
          steps.result(
              steps.image("BgBlur(image=IMAGE, object=%s)".formatted(segment(steps, found)))),
          null);
    }
    if (kind == 3) {
      return new Draft(
          chance
              .oneOf(
                  "Make a color pop of %s.",
                  "Keep only %s in color.", "Turn everything gray except for %s.")
              .formatted(subject.the()),
          steps.result(
              steps.image("ColorPop(image=IMAGE, object=%s)".formatted(segment(steps, found)))),
          null);
    }
    Subject other = known.likely(chance);
    if (other.category() == null) {
      return null;
    }
    return new Draft(
        chance
            .oneOf("Replace %s with %s.", "Turn %s into %s.")
            .formatted(subject.the(), other.any()),
        steps.result(
            steps.image(
                "Replace(image=IMAGE, object=%s, prompt='%s')"
                    .formatted(segment(steps, found), other.any()))),
        null);
  }

  private static Draft hideFaces(Steps steps, Chance chance) {
    String emoji = chance.oneOf(EMOJI);
    String faces = steps.objects("FaceDet(image=IMAGE)");
    String call = "Emoji(image=IMAGE, object=%s, emoji='%s')";
    return new Draft(
        chance
            .oneOf("Hide all faces with a %s emoji.", "Cover each face with a %s emoji.")
            .formatted(emoji.replace('_', ' ')),
        steps.result(steps.image(call.formatted(faces, emoji))),
        null);
  }

  private static Draft replaceBackground(Known known, Steps steps, Chance chance) {
    Backdrop old = chance.oneOf(known.truth().background()).category();
    String wanted = chance.oneOf("snowy mountains", "a meadow full of flowers", "a sandy beach");
    String all = steps.objects("Seg(image=IMAGE)");
    String part =
        steps.objects("Select(image=IMAGE, object=%s, query='%s')".formatted(all, old.noun()));
    String call = "Replace(image=IMAGE, object=%s, prompt='%s')";
    return new Draft(
        chance
            .oneOf("Replace the %s with %s.", "Change the %s into %s.")
            .formatted(old.noun(), wanted),
        steps.result(steps.image(call.formatted(part, wanted))),
        null);
  }

  static @Nullable Draft description(Known known, Chance chance) {
    Steps steps = new Steps();
    if (chance.yes(0.3)) {
      Places.Beside beside = Places.Beside.chosen(known, chance);
      List<SceneObject> inside =
          beside == null
              ? null
              : known.inside(beside.window(), one -> one.id() != beside.anchor().id());
      if (beside == null || inside == null || inside.isEmpty()) {
        return null;
      }
      return new Draft(
          "Describe what is %s.".formatted(beside.words(chance)),
          steps.result(steps.answer("Caption(image=%s)".formatted(beside.cut(steps)))),
          null);
    }
    return new Draft(
        chance.oneOf(
            "Describe the picture.",
            "What is in the picture?",
            "Describe what you see.",
            "Give me a description of this picture."),
        steps.result(steps.answer("Caption(image=" + IMAGE + ")")),
        null);
  }

  private static String locate(Steps steps, Subject subject) {
    return steps.objects("Loc(image=IMAGE, object='%s')".formatted(subject.noun()));
  }

  private static String segment(Steps steps, String found) {
    return steps.objects("Segment(image=IMAGE, object=%s)".formatted(found));
  }
}
