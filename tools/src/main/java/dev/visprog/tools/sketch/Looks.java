package dev.visprog.tools.sketch;

import dev.visprog.tools.model.Remembered;
import dev.visprog.value.Image;
import java.util.List;

/** How pictures look, each looked at once for all tools. */
final class Looks {
  private static final int PICTURES = 100;

  private final Remembered<Boolean> drawn = new Remembered<>(PICTURES);

  boolean isDrawn(Image picture) {
    return drawn.get(List.of(picture), Image::pixelHash, Looks::look).get(0);
  }

  private static List<Boolean> look(List<Image> pictures) {
    return pictures.stream().map(DrawnLook::looksDrawn).toList();
  }
}
