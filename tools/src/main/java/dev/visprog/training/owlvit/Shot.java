package dev.visprog.training.owlvit;

import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.measure.PanopticPicture;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Stuff;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.training.data.Facts;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A picture of a scene or of a part of it, as programs cut parts out, and all that is to be found
 * there: things, the faces of people, and what the background is made of.
 *
 * @param picture as it was drawn, or its mirror image
 * @param targets what is there
 * @param truth what each pixel shows
 * @param isWhole whether it shows the whole scene
 */
record Shot(Image picture, List<Target> targets, PanopticPicture truth, boolean isWhole) {
  /** The least part of the width and of the height that is cut out. */
  private static final double LEAST = 0.4;

  private static final double CUT = 0.5;
  private static final double MIRRORED = 0.5;

  /** Slivers of less pixels are no targets. */
  private static final int SLIVER = 4;

  /** Background that is seen in less of a picture is no target. */
  private static final double TRACE = 0.02;

  Shot {
    targets = List.copyOf(targets);
  }

  /**
   * Something to find.
   *
   * @param box in pixels of the picture
   * @param isThing whether it is a thing or a face; else background
   */
  record Target(Facts facts, Box box, boolean isThing) {}

  /** Some part of a scene, or all of it; its mirror image or not. */
  static Shot any(Scene scene, Chance chance) {
    Box bounds = scene.picture().frame().bounds();
    Shot shot = chance.yes(CUT) ? of(scene, part(bounds, chance)) : of(scene, bounds);
    return chance.yes(MIRRORED) ? shot.mirrored() : shot;
  }

  private static Box part(Box bounds, Chance chance) {
    int width = (int) (bounds.width() * chance.between(LEAST, 1));
    int height = (int) (bounds.height() * chance.between(LEAST, 1));
    int x = chance.whole(0, bounds.width() - width);
    int y = chance.whole(0, bounds.height() - height);
    return new Box(x, y, x + width, y + height);
  }

  /** What a box of a scene shows. */
  static Shot of(Scene scene, Box part) {
    boolean whole = part.equals(scene.picture().frame().bounds());
    View view = whole ? View.of(scene) : View.of(scene).part(part);
    List<Target> targets = new ArrayList<>();
    Stream.concat(view.things().stream(), view.faces().stream().filter(Thing::isPart))
        .forEach(thing -> add(view, thing, targets));
    for (Stuff stuff : view.stuff()) {
      if (stuff.area() > TRACE * part.area()) {
        add(view, stuff, targets);
      }
    }
    PanopticPicture truth = PanopticPicture.of(scene);
    return whole
        ? new Shot(scene.picture(), targets, truth, true)
        : new Shot(scene.picture().crop(part), targets, truth.crop(part), false);
  }

  private static void add(View view, Seen seen, List<Target> targets) {
    Box box = view.box(seen);
    if (box.width() >= SLIVER && box.height() >= SLIVER) {
      targets.add(new Target(Facts.of(seen), box, seen instanceof Thing));
    }
  }

  /** As in a mirror: no words that {@code Loc} finds things by tell left from right. */
  Shot mirrored() {
    int width = picture.width();
    byte[] bgr = picture.toBgr();
    byte[] mirrored = new byte[bgr.length];
    for (int i = 0; i < bgr.length / 3; i++) {
      int x = i % width;
      System.arraycopy(bgr, 3 * i, mirrored, 3 * (i - x + width - 1 - x), 3);
    }
    List<Target> moved =
        targets.stream()
            .map(
                each ->
                    new Target(
                        each.facts(),
                        new Box(
                            width - each.box().x1(),
                            each.box().y0(),
                            width - each.box().x0(),
                            each.box().y1()),
                        each.isThing()))
            .toList();
    return new Shot(
        Image.ofBgr(width, picture.height(), mirrored), moved, truth.mirrored(), isWhole);
  }

  /** The box of a target in shares of the picture: centre x, centre y, width, height. */
  float[] relative(Target target) {
    float width = picture.width();
    float height = picture.height();
    Box box = target.box();
    return new float[] {
      (float) box.centerX() / width,
      (float) box.centerY() / height,
      box.width() / width,
      box.height() / height
    };
  }
}
