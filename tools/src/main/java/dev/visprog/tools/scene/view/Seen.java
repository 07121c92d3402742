package dev.visprog.tools.scene.view;

import dev.visprog.value.Box;

/** Something that can be pointed at in a scene. */
public sealed interface Seen permits Thing, Stuff {

  /** What it is called: {@code dog}, {@code night sky}. */
  String noun();

  /** Around what is seen of it, in pixels of the whole picture; not empty. */
  Box box();

  /** How many pixels are seen of it. */
  int area();
}
