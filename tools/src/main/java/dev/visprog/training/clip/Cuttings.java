package dev.visprog.training.clip;

import dev.visprog.tools.embed.Cutout;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.training.data.Facts;
import dev.visprog.training.data.InexactBox;
import dev.visprog.training.data.PassingScenes;
import dev.visprog.training.data.StandIn;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pictures as tools show them to CLIP: cut out along boxes that may be inexact, or whole. */
final class Cuttings {
  /** By how much of its size an edge of a box may be off. */
  private static final double INEXACT = 0.12;

  /** Tools dim what lies outside of a mask where there is one. */
  private static final double DIMMED = 0.35;

  /** In so many, a thing is cut off by an outline that is not its own, as replacing leaves it. */
  private static final double STAND_IN = 0.15;

  private static final double WHOLE = 0.08;
  private static final double GROUND = 0.08;

  private Cuttings() {}

  /**
   * A picture and what is true of all that it shows.
   *
   * @param facts the first about what the picture is of
   */
  record Cutting(Image picture, List<Facts> facts) {}

  /** A part of a scene, or now and then the whole. */
  static Cutting of(PassingScenes.Sight sight, Chance chance) {
    if (sight.things().isEmpty() || chance.yes(WHOLE)) {
      return whole(sight);
    }
    if (!sight.stuff().isEmpty() && chance.yes(GROUND)) {
      Seen stuff = chance.oneOf(sight.stuff());
      return cut(sight, stuff, sight.view().box(stuff), true);
    }
    if (chance.yes(STAND_IN)) {
      Optional<StandIn> standIn = StandIn.in(sight.scene().picture(), sight.view(), chance);
      if (standIn.isPresent()) {
        return cut(standIn.get(), chance);
      }
    }
    Thing thing = chance.oneOf(sight.things());
    Box box =
        InexactBox.of(sight.view().box(thing), sight.view().frame().bounds(), INEXACT, chance);
    return cut(sight, thing, box, chance.yes(DIMMED));
  }

  private static Cutting whole(PassingScenes.Sight sight) {
    List<Facts> facts =
        Stream.of(sight.view().things(), sight.stuff())
            .<Facts>flatMap(seen -> seen.stream().map(Facts::of))
            .toList();
    return new Cutting(sight.scene().picture(), facts);
  }

  private static Cutting cut(StandIn standIn, Chance chance) {
    Image whole = standIn.picture();
    Box bounds = whole.frame().bounds();
    Box box = InexactBox.of(standIn.hole().box(), bounds, INEXACT, chance);
    return new Cutting(whole.crop(box), List.of(standIn.facts()));
  }

  private static Cutting cut(PassingScenes.Sight sight, Seen seen, Box box, boolean dimmed) {
    Image whole = sight.scene().picture();
    Image picture =
        dimmed
            ? Cutout.dimmed(whole, new Region(box, 1, seen.noun(), sight.view().mask(seen, box)))
            : whole.crop(box);
    return new Cutting(picture, List.of(Facts.of(seen)));
  }
}
