package dev.visprog.training.vilt;

import dev.visprog.tools.crop.Side;
import dev.visprog.tools.geometry.Half;
import dev.visprog.tools.geometry.Surroundings;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.training.data.InexactBox;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture as programs hand it to {@code Vqa} and {@code Verify}: a whole scene, what lies on one
 * side of a thing, a half, or a close-up.
 *
 * @param view what is known of what it shows
 * @param subject what a close-up is of; null for other pictures
 * @param hidden things that are not looked at, in pixels of the picture: as if they were not there
 */
record Look(Image picture, View view, @Nullable Thing subject, List<Box> hidden) {
  /** By how much of its size an edge of the box of a close-up may be off: detectors are. */
  private static final double INEXACT = 0.1;

  /** Smaller parts show nothing that could be asked about. */
  private static final int LEAST = 12;

  /** Things that are looked at where others are hidden. */
  private static final int LEAST_SHOWN = 2;

  private static final int MOST_SHOWN = 3;

  /** What a question about a close-up is about; it seldom is what merely stands beside. */
  private static final double OF_SUBJECT = 0.85;

  /** Copies its list. */
  Look {
    hidden = List.copyOf(hidden);
  }

  private Look(Image picture, View view, @Nullable Thing subject) {
    this(picture, view, subject, List.of());
  }

  /** All of a scene. */
  static Look whole(Scene scene) {
    return new Look(scene.picture(), View.of(scene), null);
  }

  /** The same with two or three of its things, or what they hold and who holds them besides. */
  Look few(Chance chance) {
    List<Thing> shown = new ArrayList<>();
    List<Thing> left = new ArrayList<>(view.things());
    int count = chance.whole(LEAST_SHOWN, MOST_SHOWN);
    while (shown.size() < count && !left.isEmpty()) {
      shown.add(left.remove(chance.whole(0, left.size() - 1)));
    }
    View few = view.only(shown);
    return new Look(
        picture,
        few,
        null,
        view.things().stream()
            .filter(thing -> !few.things().contains(thing))
            .map(view::box)
            .toList());
  }

  /** What lies on one side of something, or a half; the same picture if that would be tiny. */
  Look part(Chance chance) {
    List<Thing> things = view.things();
    boolean half = things.isEmpty() || chance.yes(0.3);
    Box box =
        half
            ? chance.oneOf(Half.values()).box(view.frame())
            : chance.oneOf(Side.values()).of(view.box(chance.oneOf(things)), view.frame());
    boolean tiny = box.width() < LEAST || box.height() < LEAST;
    return tiny ? this : new Look(picture.crop(box), view.part(box), null);
  }

  /** Something and what is around it; the same picture if nothing is there. */
  Look closeUp(Chance chance) {
    List<Thing> people = view.things().stream().filter(Naming::isPerson).toList();
    List<Thing> things =
        !people.isEmpty() && chance.yes(0.15)
            ? Stream.concat(people.stream(), view.faces().stream()).toList()
            : view.things();
    if (things.isEmpty()) {
      return this;
    }
    Thing thing = chance.oneOf(things);
    Box bounds = view.frame().bounds();
    Box around = Surroundings.of(InexactBox.of(view.box(thing), bounds, INEXACT, chance), bounds);
    return around.width() < LEAST || around.height() < LEAST
        ? this
        : new Look(picture.crop(around), view.part(around), thing);
  }

  /** Something to ask about; null if nothing is there. */
  @Nullable Thing thing(Chance chance) {
    Thing mainly = subject;
    if (mainly != null && view.shows(mainly) && chance.yes(OF_SUBJECT)) {
      return mainly;
    }
    return view.things().isEmpty() ? null : chance.oneOf(view.things());
  }
}
