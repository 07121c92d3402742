package dev.visprog.tools.scene.oracle;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Image;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The scenes that the oracle knows the truth about, by the content of their pictures. */
final class KnownScenes {
  private final Map<String, View> byOrigin;

  private KnownScenes(Map<String, View> byOrigin) {
    this.byOrigin = byOrigin;
  }

  static KnownScenes of(Collection<Scene> scenes) {
    Map<String, View> byOrigin = new HashMap<>();
    for (Scene scene : scenes) {
      byOrigin.put(scene.picture().frame().origin(), View.of(scene));
    }
    return new KnownScenes(Map.copyOf(byOrigin));
  }

  /**
   * What a picture shows of the scene that it comes from.
   *
   * @throws ToolException if it comes from no scene that is known
   */
  View view(Image image) throws ToolException {
    View whole = byOrigin.get(image.frame().origin());
    if (whole == null) {
      throw new ToolException(
          "the oracle does not know this picture: it answers from the truth about drawn scenes,"
              + " want NAME.json and NAME.mask.png beside NAME.png"
              + " ('visprog scenes' draws such pictures)");
    }
    return whole.through(image.frame());
  }
}
