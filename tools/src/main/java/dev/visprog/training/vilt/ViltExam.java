package dev.visprog.training.vilt;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.vilt.Answer;
import dev.visprog.models.vilt.Question;
import dev.visprog.models.vilt.ViltAnswerer;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.data.Scenes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many questions of each kind a trained ViLT answers right. */
final class ViltExam {
  /** Scenes that training never saw: those of training have another seed. */
  private static final Scenes SCENES = new Scenes(987_654_321);

  private static final int COUNT = 60;
  private static final int QUESTIONS = 10;

  private ViltExam() {}

  static Map<String, Double> of(Path folder) throws IOException {
    return of(folder, COUNT, QUESTIONS);
  }

  static Map<String, Double> of(Path folder, int scenes, int questions) throws IOException {
    Chance chance = new Chance(5);
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < scenes; i++) {
      asked.addAll(Asked.of(SCENES.any(chance), questions, chance));
    }
    try (Checkpoint checkpoint = Checkpoint.open(folder);
        ViltAnswerer vilt = new ViltAnswerer(checkpoint)) {
      List<List<Answer>> answers =
          vilt.answerAll(
              asked.stream()
                  .map(one -> new Question(one.look().picture(), one.question()))
                  .toList());
      Map<String, int[]> counts = new TreeMap<>();
      for (int i = 0; i < asked.size(); i++) {
        boolean right = answers.get(i).get(0).text().equals(asked.get(i).answer());
        for (String name : List.of("all", asked.get(i).kind().word())) {
          int[] count = counts.computeIfAbsent(name, unused -> new int[2]);
          count[0] += right ? 1 : 0;
          count[1]++;
        }
      }
      Map<String, Double> figures = new TreeMap<>();
      counts.forEach((name, count) -> figures.put(name + " right", count[0] / (double) count[1]));
      return figures;
    } catch (CheckpointException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
