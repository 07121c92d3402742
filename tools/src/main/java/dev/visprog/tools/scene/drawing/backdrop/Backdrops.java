package dev.visprog.tools.scene.drawing.backdrop;

import dev.visprog.tools.scene.Ground;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.drawing.Layer;
import dev.visprog.value.Box;

/** Paints backgrounds. */
public final class Backdrops {
  private Backdrops() {}

  /**
   * Paints one part of the background over the whole width of a layer.
   *
   * @param ground what, and which rows; its region is as broad as the layer
   */
  public static void paint(Layer layer, Ground ground, Chance chance) {
    Box region = ground.region();
    Scenery scenery =
        switch (ground.category()) {
          case GRASS -> new Grass();
          case DESERT -> new Desert();
          case SEA -> new Sea();
          case SNOW -> new Snow();
          case STREET -> new Street();
          case SKY -> new Sky();
          case NIGHT_SKY -> new NightSky();
          case WALL -> new Wall();
        };
    scenery.paint(new Ply(layer, region, chance.fork()));
  }

  /** Where a wall that fills these rows meets its floor. */
  public static int floor(Box wall) {
    return Wall.floor(wall);
  }
}
