package dev.visprog.training.vilt;

import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.training.places.Nouns;
import dev.visprog.training.places.Shown;
import dev.visprog.value.Box;
import dev.visprog.value.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of the patches that are looked at.
 *
 * @param shown the things that they show
 * @param named for each noun of the question, by the number of the word, the patches that show
 *     something that it names, by their number among those that are looked at
 */
record PatchTruth(Shown shown, Map<Integer, List<Integer>> named) {
  /** Copies its map. */
  PatchTruth {
    named = Map.copyOf(named);
  }

  /**
   * The truth.
   *
   * @param kept the patches that are looked at
   */
  static PatchTruth of(Look look, String question, PatchGrid grid, int... kept) {
    View view = look.view();
    List<Shown.Segment> segments = new ArrayList<>();
    for (Thing thing : view.things()) {
      Box box = view.box(thing);
      Mask mask = view.mask(thing);
      float[] shares = new float[kept.length];
      for (int i = 0; i < kept.length; i++) {
        shares[i] = grid.share(mask, box, kept[i]);
      }
      segments.add(new Shown.Segment(Nouns.ALL.indexOf(thing.noun()), shares));
    }
    Map<Integer, List<Integer>> named = new TreeMap<>();
    Naming.named(question, view)
        .forEach(
            (word, things) -> {
              List<Box> boxes = things.stream().map(view::box).toList();
              List<Integer> patches = new ArrayList<>();
              for (int i = 0; i < kept.length; i++) {
                if (grid.isIn(boxes, kept[i])) {
                  patches.add(i);
                }
              }
              named.put(word, patches);
            });
    return new PatchTruth(new Shown(segments), named);
  }
}
