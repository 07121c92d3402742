package dev.visprog.tools.scene.drawing.backdrop;

/** One kind of background. */
@FunctionalInterface
interface Scenery {
  void paint(Ply ply);
}
