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
 * @param grid places in a row and in a column
 * @param shots pictures of which a window is looked at; of those that are looked at as a whole a
 *     batch has fewer, with as many places
 * @param texts of a batch: {@link Query#NOUNS} and others
 * @param whole the share of batches with whole pictures, as in use
 */
record OwlVitBatches(
    PassingScenes scenes, ImageProcessor processor, int grid, int shots, int texts, double whole) {
  /** Texts that are written for the pictures of a batch, and for those alone. */
  private static final int TRUE_OF_SHOTS = 48;

  /** How often one of them comes with a word changed, too. */
  private static final double ALTERED = 0.5;

  OwlVitBatch batch(int number, Chance chance) {
    boolean isWhole = chance.yes(whole);
    int side = grid / 2;
    int count = isWhole ? wholes() : shots;
    List<Shot> all = new ArrayList<>();
    while (all.size() < count) {
      all.add(Shot.any(scenes.any(number, chance).scene(), chance));
    }
    List<Query> queries = queries(all, chance);
    List<Window> windows =
        all.stream()
            .map(shot -> isWhole ? Window.whole(grid) : Window.any(grid, side, side, shot, chance))
            .toList();
    int[][] places = windows.stream().map(Window::places).toArray(int[][]::new);
    return new OwlVitBatch(
        processor.process(all.stream().map(Shot::picture).toList()),
        places,
        IntStream.range(0, count)
            .mapToObj(i -> Shown.of(all.get(i).truth(), grid, places[i]))
            .toList(),
        queries.stream().map(query -> query.sentence(chance)).toList(),
        IntStream.range(0, count)
            .mapToObj(i -> truth(all.get(i), windows.get(i), queries))
            .toList());
  }

  private int wholes() {
    int side = grid / 2;
    return Math.max(1, shots * side * side / (grid * grid));
  }

  private List<Query> queries(List<Shot> all, Chance chance) {
    List<Query> queries = new ArrayList<>(Query.NOUNS);
    for (Shot shot : all) {
      for (int i = 0; i < TRUE_OF_SHOTS / all.size() && !shot.targets().isEmpty(); i++) {
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

  OwlVitBatch.Truth truth(Shot shot, Window window, List<Query> queries) {
    List<Shot.Target> targets = shot.targets();
    float[][] boxes = new float[targets.size()][];
    boolean[] things = new boolean[targets.size()];
    boolean[] inside = new boolean[targets.size()];
    boolean[][] fits = new boolean[targets.size()][queries.size()];
    for (int i = 0; i < targets.size(); i++) {
      Shot.Target target = targets.get(i);
      boxes[i] = shot.relative(target);
      things[i] = target.isThing();
      inside[i] = window.holds(boxes[i]);
      for (int j = 0; j < queries.size(); j++) {
        fits[i][j] = queries.get(j).isTrueOf(target.facts());
      }
    }
    boolean[] decided = new boolean[queries.size()];
    for (int j = 0; j < decided.length; j++) {
      decided[j] = shot.isWhole() || !queries.get(j).isOfSize();
    }
    return new OwlVitBatch.Truth(boxes, things, inside, fits, decided);
  }
}
