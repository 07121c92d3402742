package dev.visprog.tools.scene.exam;

import dev.visprog.tools.scene.measure.AveragePrecision;
import dev.visprog.tools.scene.measure.Bootstrap;
import dev.visprog.tools.scene.measure.Figure;
import dev.visprog.value.Box;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Found boxes and true ones, by word and picture. For one thread. */
final class Boxes {
  /** Intersection over union that makes a box right. */
  private static final double OVERLAP = 0.5;

  private final List<Map<String, Pair>> pictures = new ArrayList<>();

  private record Pair(List<AveragePrecision.Found> found, List<Box> truth) {}

  /** Begins with the next picture. */
  void next() {
    pictures.add(new LinkedHashMap<>());
  }

  /** What was found for a word, and what there is. */
  void add(String word, Regions found, List<Box> truth) {
    List<AveragePrecision.Found> boxes = new ArrayList<>();
    for (Region region : found.list()) {
      boxes.add(new AveragePrecision.Found(region.box(), region.score()));
    }
    pictures.get(pictures.size() - 1).put(word, new Pair(boxes, truth));
  }

  /** The mean of the average precisions of all words, then that of each word. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    Map<String, AveragePrecision> all = precisions(pictures);
    int things = all.values().stream().mapToInt(AveragePrecision::things).sum();
    figures.add(
        new Figure(
            Figure.ALL, mean(pictures), things, Bootstrap.of(pictures, sample -> mean(sample))));
    all.forEach(
        (word, precision) -> {
          if (precision.value().isPresent()) {
            List<Map<String, Pair>> own =
                pictures.stream().filter(picture -> picture.containsKey(word)).toList();
            figures.add(
                new Figure(
                    word,
                    precision.value().getAsDouble(),
                    precision.things(),
                    Bootstrap.of(own, sample -> of(word, sample))));
          }
        });
    return things == 0 ? List.of() : List.copyOf(figures);
  }

  private static double of(String word, List<Map<String, Pair>> sample) {
    AveragePrecision precision = new AveragePrecision(OVERLAP);
    for (Map<String, Pair> picture : sample) {
      Pair pair = picture.get(word);
      if (pair != null) {
        precision.add(pair.found(), pair.truth());
      }
    }
    return precision.value().orElse(Double.NaN);
  }

  private static double mean(List<Map<String, Pair>> sample) {
    return precisions(sample).values().stream()
        .map(AveragePrecision::value)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average()
        .orElse(Double.NaN);
  }

  private static Map<String, AveragePrecision> precisions(List<Map<String, Pair>> sample) {
    Map<String, AveragePrecision> all = new LinkedHashMap<>();
    for (Map<String, Pair> picture : sample) {
      picture.forEach(
          (word, pair) ->
              all.computeIfAbsent(word, unused -> new AveragePrecision(OVERLAP))
                  .add(pair.found(), pair.truth()));
    }
    return all;
  }
}
