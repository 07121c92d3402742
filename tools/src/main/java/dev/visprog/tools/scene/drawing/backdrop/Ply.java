package dev.visprog.tools.scene.drawing.backdrop;

import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Layer;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Pen;
import dev.visprog.value.Box;
import java.util.Arrays;
import java.util.function.Consumer;

/** The rows of a picture that one background fills. */
final class Ply {
  final Chance chance;
  final int width;
  final int top;
  final int bottom;
  final int height;

  /** A length to measure marks by: large in large pictures. */
  final double unit;

  private final Layer layer;

  Ply(Layer layer, Box region, Chance chance) {
    this.layer = layer;
    this.chance = chance;
    width = layer.width();
    top = region.y0();
    bottom = region.y1();
    height = region.height();
    unit = Math.sqrt((double) layer.width() * layer.height()) / 100;
  }

  /** A random place. */
  double x() {
    return chance.between(0, width);
  }

  /** A random height; 0 is the top of this ply, 1 its bottom. */
  double y(double share) {
    return top + share * height;
  }

  /** A noise, made row by row. */
  @FunctionalInterface
  interface Noise {
    void add(int y, float[] row);
  }

  /**
   * Fills with a gradient from top to bottom whose brightness varies.
   *
   * @param noises by how much brighter or darker, in parts of 1; added up
   */
  void fill(Ink upper, Ink lower, Noise... noises) {
    float[] grain = new float[width];
    layer.cover(
        top,
        bottom,
        (y, rgb) -> {
          Arrays.fill(grain, 0);
          for (Noise noise : noises) {
            noise.add(y - top, grain);
          }
          double share = height == 1 ? 0 : (y - top) / (height - 1.0);
          Ink ink = upper.mix(lower, share);
          float red = (float) ink.red();
          float green = (float) ink.green();
          float blue = (float) ink.blue();
          for (int x = 0, i = 0; x < grain.length; x++, i += 3) {
            float light = 1 + grain[x];
            rgb[i] = atMostOne(red * light);
            rgb[i + 1] = atMostOne(green * light);
            rgb[i + 2] = atMostOne(blue * light);
          }
        });
  }

  private static float atMostOne(float part) {
    return part > 1 ? 1 : part;
  }

  /** Draws in these rows only. */
  void draw(Consumer<Pen> drawing) {
    Pen.on(layer, Ink.BLACK, 1).within(Paths.box(0, top, width, bottom), drawing);
  }
}
