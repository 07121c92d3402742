package dev.visprog.tools.scene.question;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Group;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.SceneTruth;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.question.Place.Where;
import dev.visprog.tools.scene.question.Place.Window;
import dev.visprog.value.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds in a scene, and what could be asked about it. */
final class Known {
  /** Kinds of thing that are asked for as such; a face belongs to a person more often than not. */
  private static final List<Category> CATEGORIES =
      Stream.of(Category.values()).filter(one -> one != Category.FACE).toList();

  private static final List<Group> GROUPS =
      List.of(Group.ANIMAL, Group.ANIMAL, Group.VEHICLE, Group.VEHICLE, Group.PLANT, Group.TOY);

  private final SceneTruth truth;

  Known(SceneTruth truth) {
    this.truth = truth;
  }

  SceneTruth truth() {
    return truth;
  }

  Box picture() {
    return Box.ofSize(truth.width(), truth.height());
  }

  List<SceneObject> all(Subject subject) {
    return truth.objects().stream().filter(subject::matches).toList();
  }

  int count(Subject subject) {
    return all(subject).size();
  }

  boolean has(Subject subject) {
    return count(subject) > 0;
  }

  /** The one thing of its kind; null if there is none or another. */
  @Nullable SceneObject only(Subject subject) {
    List<SceneObject> all = all(subject);
    return all.size() == 1 ? all.get(0) : null;
  }

  /** Those inside a window; null if people would not agree about one of them. */
  @Nullable List<SceneObject> inside(Window window, Predicate<SceneObject> kind) {
    List<SceneObject> inside = new ArrayList<>();
    for (SceneObject object : truth.objects()) {
      Where where = kind.test(object) ? window.holds(object.box()) : Where.OUTSIDE;
      if (where == Where.UNCLEAR) {
        return null;
      }
      if (where == Where.INSIDE) {
        inside.add(object);
      }
    }
    return inside;
  }

  /** Something that is there, or might be. */
  Subject some(Chance chance) {
    return chance.yes(0.68) ? present(chance) : likely(chance);
  }

  /** Something that is there: by its kind alone, or by more. */
  Subject present(Chance chance) {
    SceneObject object = chance.oneOf(truth.objects());
    Category category = object.category();
    if (category == Category.FACE) {
      return likely(chance);
    }
    Subject subject = Subject.of(category);
    List<Group> groups = GROUPS.stream().filter(category.groups()::contains).toList();
    if (!groups.isEmpty() && chance.yes(0.15)) {
      subject = Subject.of(groups.get(0));
    }
    if (category != Category.PERSON && chance.yes(0.35)) {
      subject = subject.coloured(object.colour());
    }
    return chance.yes(0.12) ? subject.sized(object.size()) : subject;
  }

  /** Something that may be there or not: of a kind that is there in another colour, or any. */
  Subject likely(Chance chance) {
    if (chance.yes(0.1)) {
      return Subject.of(chance.oneOf(GROUPS));
    }
    SceneObject object = chance.oneOf(truth.objects());
    boolean akin = chance.yes(0.5) && object.category() != Category.FACE;
    Category category = akin ? object.category() : chance.oneOf(CATEGORIES);
    Subject subject = Subject.of(category);
    return category != Category.PERSON && chance.yes(akin ? 0.85 : 0.2)
        ? subject.coloured(chance.oneOf(Colour.values()))
        : subject;
  }

  /** Words for one thing that fit no other; null if there are none for the thing chosen. */
  @Nullable Subject single(Chance chance) {
    SceneObject object = chance.oneOf(truth.objects());
    if (object.category() == Category.FACE) {
      return null;
    }
    Subject kind = Subject.of(object.category());
    Subject coloured = object.category() == Category.PERSON ? kind : kind.coloured(object.colour());
    Size size = object.size();
    for (Subject subject : List.of(kind, kind.sized(size), coloured, coloured.sized(size))) {
      if (count(subject) == 1) {
        return subject;
      }
    }
    return null;
  }

  /** As {@link #single}, but without the colour, so that it can be asked for. */
  @Nullable Subject singleOfAnyColour(Chance chance) {
    Subject subject = single(chance);
    return subject == null || subject.colour() != null || subject.category() == Category.PERSON
        ? null
        : subject;
  }
}
