package dev.visprog.tools.scene.layout;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.value.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds places for actors, one after the other. */
final class Stage {
  private static final int TRIES = 40;

  /** Empty pixels between things and the edge of the picture. */
  private static final int EDGE = 2;

  /** Portraits hang beside each other. */
  private static final double FACE_OVERLAP = 0.02;

  private final Chance chance;
  private final Setting setting;
  private final int width;
  private final int height;

  /** How much of the smaller one's box two boxes may share. */
  private final double overlap;

  private final List<Placed> placed = new ArrayList<>();

  Stage(Chance chance, Setting setting, int width, int height) {
    this.chance = chance;
    this.setting = setting;
    this.width = width;
    this.height = height;
    overlap = chance.yes(0.5) ? 0.3 : 0.08;
  }

  /** Places an actor if there is room. */
  boolean place(Actor actor, Habitat habitat) {
    Box box = actor.box();
    if (box.width() > width - 2 * EDGE || box.height() > height - 2 * EDGE) {
      return false;
    }
    Category category = actor.role().category();
    if ((category == Category.CUP || category == Category.BOTTLE) && chance.yes(0.7)) {
      Optional<Placed> onTable = onTable(actor);
      if (onTable.isPresent()) {
        placed.add(onTable.get());
        return true;
      }
    }
    Setting.Rows rows = setting.rows().get(habitat);
    double share = category == Category.FACE ? FACE_OVERLAP : overlap;
    for (int i = 0; rows != null && i < TRIES; i++) {
      Optional<Placed> there = somewhere(actor, habitat, rows);
      if (there.isPresent() && isFree(there.get().box(), -1, share)) {
        placed.add(there.get());
        return true;
      }
    }
    return false;
  }

  /** What has been placed, from back to front. */
  List<Placed> placed() {
    List<Placed> sorted = new ArrayList<>(placed);
    sorted.sort(Comparator.comparingDouble(Placed::depth));
    return sorted;
  }

  private Optional<Placed> somewhere(Actor actor, Habitat habitat, Setting.Rows rows) {
    Box box = actor.box();
    Box main = actor.main().box();
    int x = chance.whole(EDGE, width - EDGE - box.width()) - box.x0();
    int top;
    int bottom;
    if (habitat == Habitat.LAND || habitat == Habitat.WATER) {
      // The foot is in these rows; large things stand farther away.
      double depth = main.height() / (double) height;
      double share = habitat == Habitat.WATER ? 0.85 : depth > 0.4 ? 0.6 : 1;
      double from = rows.top() == 0 ? 0 : habitat == Habitat.WATER ? 0.1 : 0.06;
      int span = rows.bottom() - rows.top();
      top = Math.max(rows.top() + (int) (from * span), main.y1() - box.y0() + EDGE);
      bottom = Math.max(rows.top() + (int) (share * span) - EDGE, Math.min(top, rows.bottom()));
    } else {
      top = rows.top() + EDGE + main.height();
      bottom = rows.bottom() - EDGE;
    }
    if (bottom < top || bottom > height - EDGE) {
      return Optional.empty();
    }
    int foot = chance.whole(top, bottom);
    int y = foot - main.y1();
    if (y + box.y0() < EDGE || y + box.y1() > height - EDGE) {
      return Optional.empty();
    }
    double depth = habitat == Habitat.AIR ? 0 : foot;
    return Optional.of(new Placed(actor, x, y, depth, habitat, false));
  }

  private Optional<Placed> onTable(Actor actor) {
    for (int support = 0; support < placed.size(); support++) {
      Placed table = placed.get(support);
      if (table.actor().role().category() != Category.TABLE) {
        continue;
      }
      Box top = table.box();
      Box box = actor.box();
      int slack = top.width() - 2 * box.width();
      for (int i = 0; slack > 0 && i < 6; i++) {
        int x = top.x0() + box.width() / 2 + chance.whole(0, slack) - box.x0();
        int foot = top.y0() + Math.max(2, top.height() / 10);
        Placed there =
            new Placed(actor, x, foot - box.y1(), table.depth() + 0.5, Habitat.LAND, true);
        if (there.box().y0() >= EDGE && isFree(there.box(), support, overlap)) {
          return Optional.of(there);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a box shares little enough with all things but the one that supports it. */
  private boolean isFree(Box box, int support, double share) {
    for (int i = 0; i < placed.size(); i++) {
      Box taken = placed.get(i).box();
      if (i != support
          && box.intersect(taken).area() > share * Math.min(box.area(), taken.area())) {
        return false;
      }
    }
    return true;
  }
}
