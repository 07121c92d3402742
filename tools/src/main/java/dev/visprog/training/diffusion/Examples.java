package dev.visprog.training.diffusion;

import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Stuff;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.training.data.Facts;
import dev.visprog.training.data.Phrase;
import dev.visprog.training.data.Scenes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Parts of drawn scenes, with words for what is in them. */
final class Examples {
  /** Drawing a scene takes as long as half a dozen examples of it. */
  private static final int OF_A_SCENE = 6;

  /** Things are what is asked for most; a background is what they are replaced by to be gone. */
  private static final double GROUND = 0.2;

  private static final double WITH_ARTICLE = 0.7;

  private final Scenes scenes;
  private final int side;

  /**
   * Of the scenes of a seed.
   *
   * @param side of the squares, in pixels
   */
  Examples(Scenes scenes, int side) {
    this.scenes = scenes;
    this.side = side;
  }

  /** So many; the same chance, the same. */
  List<Example> some(int count, Chance chance) {
    List<Example> examples = new ArrayList<>();
    while (examples.size() < count) {
      examples.addAll(of(scenes.any(chance), chance));
    }
    return examples.subList(0, count);
  }

  private List<Example> of(Scene scene, Chance chance) {
    View view = View.of(scene);
    List<Thing> things = Stream.concat(view.things().stream(), view.faces().stream()).toList();
    List<Stuff> stuff = view.stuff(); // Once: it is counted pixel by pixel.
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < OF_A_SCENE; i++) {
      boolean ground = things.isEmpty() || (!stuff.isEmpty() && chance.yes(GROUND));
      if (ground && stuff.isEmpty()) {
        break;
      }
      Seen seen = ground ? chance.oneOf(stuff) : chance.oneOf(things);
      String prompt = words(seen, chance);
      Handover.of(scene.picture(), Holes.over(seen, view, chance), prompt, side)
          .ifPresent(examples::add);
    }
    return examples;
  }

  private static String words(Seen seen, Chance chance) {
    String words = Phrase.trueOf(Facts.of(seen), chance).spoken(chance);
    boolean article = seen instanceof Thing && chance.yes(WITH_ARTICLE);
    return article ? Phrase.article(words) : words;
  }
}
