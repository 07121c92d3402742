package dev.visprog.training.diffusion;

import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.training.data.Facts;
import dev.visprog.training.data.PassingScenes;
import dev.visprog.training.data.Phrase;
import dev.visprog.training.data.Scenes;
import dev.visprog.training.data.StandIn;
import dev.visprog.value.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts of drawn scenes, with words for what is in them. */
final class Examples {
  /** Scenes that are drawn for a batch; one takes as long as half a dozen examples. */
  private static final int FRESH = 3;

  /** Things are what is asked for most; a background is what they are replaced by to be gone. */
  private static final double GROUND = 0.2;

  /** In so many, something stands where another thing's outline is: this is what replacing asks. */
  private static final double STAND_IN = 0.5;

  private static final double WITH_ARTICLE = 0.7;

  private final PassingScenes scenes;
  private final int side;

  /**
   * Of the scenes of a seed.
   *
   * @param side of the squares, in pixels
   */
  Examples(Scenes scenes, int side) {
    this.scenes = new PassingScenes(scenes, FRESH);
    this.side = side;
  }

  /** So many for a batch; the same for the same number and chance. */
  List<Example> some(int count, int batch, Chance chance) {
    List<Example> examples = new ArrayList<>();
    while (examples.size() < count) {
      PassingScenes.Sight sight = scenes.any(batch, chance);
      Optional<Example> example =
          chance.yes(STAND_IN) ? standIn(sight, chance) : shown(sight, chance);
      example.ifPresent(examples::add);
    }
    return examples;
  }

  private Optional<Example> standIn(PassingScenes.Sight sight, Chance chance) {
    Optional<StandIn> standIn = StandIn.in(sight.scene().picture(), sight.view(), chance);
    return standIn.flatMap(
        it -> {
          String words = words(it.facts(), true, chance);
          return Handover.of(it.picture(), it.hole(), words, side);
        });
  }

  private Optional<Example> shown(PassingScenes.Sight sight, Chance chance) {
    boolean ground = sight.things().isEmpty() || (!sight.stuff().isEmpty() && chance.yes(GROUND));
    if (ground && sight.stuff().isEmpty()) {
      return Optional.empty();
    }
    Seen seen = ground ? chance.oneOf(sight.stuff()) : chance.oneOf(sight.things());
    String prompt = words(Facts.of(seen), seen instanceof Thing, chance);
    Region hole = Holes.over(seen, sight.view(), chance);
    return Handover.of(sight.scene().picture(), hole, prompt, side);
  }

  private static String words(Facts facts, boolean thing, Chance chance) {
    String words = Phrase.trueOf(facts, chance).spoken(chance);
    return thing && chance.yes(WITH_ARTICLE) ? Phrase.article(words) : words;
  }
}
