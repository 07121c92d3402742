package dev.visprog.training.clip;

import dev.visprog.tools.embed.Cutout;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.training.data.Facts;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pictures as tools show them to CLIP: cut out along boxes that may be inexact, or whole. */
final class Cuttings {
  /** Drawing a scene takes as long as an eighth of a step. */
  private static final int OF_A_SCENE = 12;

  /** By how much of its size an edge of a box may be off. */
  private static final double INEXACT = 0.12;

  /** Tools dim what lies outside of a mask where there is one. */
  private static final double DIMMED = 0.35;

  private static final double WHOLE = 0.08;
  private static final double GROUND = 0.08;

  private Cuttings() {}

  /**
   * A picture and what is true of all that it shows.
   *
   * @param facts the first about what the picture is of
   */
  record Cutting(Image picture, List<Facts> facts) {}

  /** Some of a scene. */
  static List<Cutting> of(Scene scene, Chance chance) {
    View view = View.of(scene);
    List<Thing> things = Stream.concat(view.things().stream(), view.faces().stream()).toList();
    List<Cutting> cuttings = new ArrayList<>();
    for (int i = 0; i < OF_A_SCENE; i++) {
      if (things.isEmpty() || chance.yes(WHOLE)) {
        cuttings.add(whole(scene, view));
      } else if (!view.stuff().isEmpty() && chance.yes(GROUND)) {
        Seen stuff = chance.oneOf(view.stuff());
        cuttings.add(cut(scene, view, stuff, view.box(stuff), true));
      } else {
        Thing thing = chance.oneOf(things);
        Box box = inexact(view.box(thing), view.frame().bounds(), chance);
        cuttings.add(cut(scene, view, thing, box, chance.yes(DIMMED)));
      }
    }
    return cuttings;
  }

  private static Cutting whole(Scene scene, View view) {
    List<Facts> facts =
        Stream.of(view.things(), view.stuff())
            .<Facts>flatMap(seen -> seen.stream().map(Facts::of))
            .toList();
    return new Cutting(scene.picture(), facts);
  }

  private static Cutting cut(Scene scene, View view, Seen seen, Box box, boolean dimmed) {
    Image picture =
        dimmed
            ? Cutout.dimmed(scene.picture(), new Region(box, 1, seen.noun(), view.mask(seen, box)))
            : scene.picture().crop(box);
    return new Cutting(picture, List.of(Facts.of(seen)));
  }

  private static Box inexact(Box box, Box bounds, Chance chance) {
    double x = INEXACT * box.width();
    double y = INEXACT * box.height();
    Box moved =
        new Box(
                (int) Math.round(box.x0() + chance.between(-x, x)),
                (int) Math.round(box.y0() + chance.between(-y, y)),
                (int) Math.round(box.x1() + chance.between(-x, x)),
                (int) Math.round(box.y1() + chance.between(-y, y)))
            .intersect(bounds);
    return moved.width() < 4 || moved.height() < 4 ? box : moved;
  }
}
