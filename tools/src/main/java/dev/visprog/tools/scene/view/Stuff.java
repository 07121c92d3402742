package dev.visprog.tools.scene.view;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.value.Box;

/**
 * All of the background that is made of one material, as far as a view shows it.
 *
 * @param backdrop what it is made of
 * @param box around its visible pixels, in pixels of the whole picture
 * @param area how many pixels of the view show it
 */
public record Stuff(Backdrop backdrop, Box box, int area) implements Seen {

  @Override
  public String noun() {
    return backdrop.noun();
  }
}
