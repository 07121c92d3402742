package dev.visprog.training.owlvit;

import dev.visprog.models.image.ImageProcessor;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.data.PassingScenes;
import dev.visprog.training.places.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws scenes and finds words for what they show. All texts are looked for in all pictures: most
 * are false there, and each is encoded once.
 *
 * @param scenes where they come from
 * @param shots pictures of a batch
 * @param texts of a batch: {@link Query#NOUNS} and others
 * @param kept which places of a picture are looked at
 */
record OwlVitBatches(
    PassingScenes scenes, ImageProcessor processor, int shots, int texts, KeptPlaces kept) {
  /** Texts that are written for a picture. */
  private static final int TRUE_OF_A_SHOT = 3;

  /** How often one of them comes with a word changed, too. */
  private static final double ALTERED = 0.5;

  OwlVitBatch batch(int number, Chance chance) {
    List<Shot> all = new ArrayList<>();
    while (all.size() < shots) {
      all.add(Shot.any(scenes.any(number, chance).scene(), chance));
    }
    List<Query> queries = queries(all, chance);
    int[][] places = all.stream().map(shot -> kept.of(shot, chance)).toArray(int[][]::new);
    return new OwlVitBatch(
        processor.process(all.stream().map(Shot::picture).toList()),
        places,
        IntStream.range(0, shots)
            .mapToObj(i -> Shown.of(all.get(i).truth(), kept.grid(), places[i]))
            .toList(),
        queries.stream().map(query -> query.sentence(chance)).toList(),
        all.stream().map(shot -> truth(shot, queries)).toList());
  }

  private List<Query> queries(List<Shot> all, Chance chance) {
    List<Query> queries = new ArrayList<>(Query.NOUNS);
    for (Shot shot : all) {
      for (int i = 0; i < TRUE_OF_A_SHOT && !shot.targets().isEmpty(); i++) {
        Query query = Query.trueOf(chance.oneOf(shot.targets()).facts(), chance);
        queries.add(query);
        if (chance.yes(ALTERED)) {
          queries.add(query.altered(chance));
        }
      }
    }
    while (queries.size() < texts) {
      queries.add(Query.any(chance));
    }
    return queries.subList(0, texts);
  }

  OwlVitBatch.Truth truth(Shot shot, List<Query> queries) {
    List<Shot.Target> targets = shot.targets();
    float[][] boxes = new float[targets.size()][];
    boolean[] things = new boolean[targets.size()];
    boolean[][] fits = new boolean[targets.size()][queries.size()];
    for (int i = 0; i < targets.size(); i++) {
      Shot.Target target = targets.get(i);
      boxes[i] = shot.relative(target);
      things[i] = target.isThing();
      for (int j = 0; j < queries.size(); j++) {
        fits[i][j] = queries.get(j).isTrueOf(target.facts());
      }
    }
    boolean[] decided = new boolean[queries.size()];
    for (int j = 0; j < decided.length; j++) {
      decided[j] = shot.isWhole() || !queries.get(j).isOfSize();
    }
    return new OwlVitBatch.Truth(boxes, things, fits, decided);
  }
}
