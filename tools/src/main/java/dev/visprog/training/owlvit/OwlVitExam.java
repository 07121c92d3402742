package dev.visprog.training.owlvit;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.detection.Detection;
import dev.visprog.models.owlvit.OwlVitDetector;
import dev.visprog.models.owlvit.OwlVitImage;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.measure.AveragePrecision;
import dev.visprog.training.data.Facts;
import dev.visprog.training.data.Scenes;
import dev.visprog.value.Box;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Whether a trained detector finds things by their names, and as many as there are. */
final class OwlVitExam {
  /** Scenes that training never saw: those of training have another seed. */
  private static final Scenes SCENES = new Scenes(987_654_321);

  /** Others, for what is chosen. */
  private static final Scenes OTHERS = new Scenes(123_456_789);

  private static final int COUNT = 60;

  /** Of sixty scenes, the score that was chosen counted seven of a hundred less right. */
  private static final int FOR_CHOICE = 150;

  private static final double OVERLAP = 0.5;

  /** What {@code Loc} makes of the words that a program gives it. */
  private static final String SENTENCE = "a photo of ";

  /** Boxes with scores too low for the tool are part of the curve. */
  private static final double FOR_CURVES = 0.01;

  /** Phrases that are counted in each scene: some of what is there, and one that may not be. */
  private static final int TRUE_PHRASES = 3;

  private OwlVitExam() {}

  /** How well it does. */
  static Map<String, Double> of(Path folder) throws IOException {
    Map<Category, AveragePrecision> curves = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      curves.put(category, new AveragePrecision(OVERLAP));
    }
    Counts counts = new Counts();
    over(
        SCENES,
        COUNT,
        folder,
        (owl, seen, shot, chance) -> {
          curves.forEach(
              (category, curve) ->
                  curve.add(
                      find(owl, seen, category.noun()),
                      boxes(shot, facts -> facts.nouns().get(0).equals(category.noun()))));
          count(owl, seen, shot, chance, counts);
        });
    Map<String, Double> figures = new TreeMap<>();
    figures.put(
        "mAP@0.5",
        curves.values().stream()
            .flatMapToDouble(curve -> curve.value().stream())
            .average()
            .orElse(0));
    figures.put("count exact", counts.exact(OwlVitDetector.THRESHOLD));
    return figures;
  }

  /** The score that a box should need, chosen on other scenes than those of the figures. */
  static double bestThreshold(Path folder) throws IOException {
    Counts counts = new Counts();
    over(
        OTHERS,
        FOR_CHOICE,
        folder,
        (owl, seen, shot, chance) -> count(owl, seen, shot, chance, counts));
    return counts.bestThreshold();
  }

  /** What is done with each picture. */
  private interface Question {
    void about(OwlVitDetector owl, OwlVitImage seen, Shot shot, Chance chance);
  }

  private static void over(Scenes scenes, int count, Path folder, Question question)
      throws IOException {
    Chance chance = new Chance(5);
    try (Checkpoint checkpoint = Checkpoint.open(folder);
        OwlVitDetector owl = new OwlVitDetector(checkpoint)) {
      for (int i = 0; i < count; i++) {
        Scene scene = scenes.any(chance);
        Shot shot = Shot.of(scene, scene.picture().frame().bounds());
        question.about(owl, owl.encode(shot.picture()), shot, chance);
      }
    } catch (CheckpointException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void count(
      OwlVitDetector owl, OwlVitImage seen, Shot shot, Chance chance, Counts counts) {
    for (Query query : counted(shot, chance)) {
      counts.add(find(owl, seen, query.words(chance)), boxes(shot, query::isTrueOf).size());
    }
  }

  private static List<Query> counted(Shot shot, Chance chance) {
    List<Query> queries = new ArrayList<>(List.of(Query.any(chance)));
    List<Facts> things =
        shot.targets().stream().filter(Shot.Target::isThing).map(Shot.Target::facts).toList();
    for (int i = 0; i < TRUE_PHRASES && !things.isEmpty(); i++) {
      queries.add(Query.trueOf(chance.oneOf(things), chance));
    }
    return queries;
  }

  private static List<AveragePrecision.Found> find(
      OwlVitDetector owl, OwlVitImage seen, String words) {
    List<AveragePrecision.Found> found = new ArrayList<>();
    for (Detection each : owl.detect(seen, List.of(SENTENCE + words), FOR_CURVES)) {
      Box box =
          new Box(
              Math.round(each.x0()),
              Math.round(each.y0()),
              Math.round(each.x1()),
              Math.round(each.y1()));
      if (!box.isEmpty()) {
        found.add(new AveragePrecision.Found(box, each.score()));
      }
    }
    return found;
  }

  private static List<Box> boxes(Shot shot, Predicate<Facts> wanted) {
    return shot.targets().stream()
        .filter(target -> wanted.test(target.facts()))
        .map(Shot.Target::box)
        .toList();
  }
}
