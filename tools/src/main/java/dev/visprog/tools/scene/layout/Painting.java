package dev.visprog.tools.scene.layout;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Ground;
import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Layer;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Pen;
import dev.visprog.tools.scene.drawing.backdrop.Backdrops;
import dev.visprog.value.Box;
import java.util.List;

/** Paints a scene from back to front: backgrounds, shadows, things. */
final class Painting {
  private static final Ink SHADE = Ink.of(0x141A2A);
  private static final Ink NIGHT = Ink.of(0x1A2C78);

  private Painting() {}

  static Layer painted(Setting setting, List<Placed> actors, int width, int height, Chance chance) {
    Layer canvas = new Layer(width, height);
    for (Ground ground : setting.grounds()) {
      Backdrops.paint(canvas, ground, chance);
    }
    Pen pen = Pen.on(canvas, Ink.BLACK, 1);
    darkenAtNight(pen, setting, width);
    actors.forEach(actor -> drawShadow(pen, actor));
    for (Placed actor : actors) {
      for (Part part : actor.actor().parts()) {
        canvas.lay(part.cutout().layer(), actor.x() + part.x(), actor.y() + part.y());
      }
    }
    return canvas;
  }

  /** At night the ground is darker; things keep their colours, since these are asked for. */
  private static void darkenAtNight(Pen pen, Setting setting, int width) {
    Ground first = setting.grounds().get(0);
    if (first.category() == Backdrop.NIGHT_SKY) {
      for (Ground ground : setting.grounds().subList(1, setting.grounds().size())) {
        Box region = ground.region();
        pen.fill(
            Paths.box(0, region.y0(), width, region.y1()),
            Blend.down(region.y0(), NIGHT.alpha(0.36), region.y1(), NIGHT.alpha(0.22)));
      }
    }
  }

  private static void drawShadow(Pen pen, Placed placed) {
    Box box = placed.actor().main().box().translate(placed.x(), placed.y());
    double half = box.width() * 0.56;
    double low = Math.max(2, Math.min(box.width() * 0.1, box.height() * 0.12));
    double x = box.centerX();
    double y = box.y1() - low * 0.35;
    if (placed.habitat() == Habitat.WATER) {
      Ink foam = Ink.WHITE.alpha(0.6);
      pen.fill(Paths.ellipse(x, y, half, low), Blend.oval(x, y, half, low, foam, foam.alpha(0)));
    } else if (placed.habitat() == Habitat.LAND && !placed.propped()) {
      Ink dark = SHADE.alpha(0.5);
      pen.fill(Paths.ellipse(x, y, half, low), Blend.oval(x, y, half, low, dark, dark.alpha(0)));
    }
  }
}
