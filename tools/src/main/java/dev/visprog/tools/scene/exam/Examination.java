package dev.visprog.tools.scene.exam;

import dev.visprog.plan.Planner;
import dev.visprog.tool.CancelledException;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.tools.scene.oracle.OracleTools;
import dev.visprog.tools.scene.question.Question;
import dev.visprog.tools.scene.question.Questions;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Measures tools and a planner on scenes that are drawn for it. The same seed and number of scenes
 * ask the same of all.
 */
public final class Examination {
  private final long seed;
  private final Function<Collection<Scene>, Toolbox> toolboxes;
  private final List<Sitting> sittings =
      List.of(
          new Sitting(new LocExam()),
          new Sitting(new CountExam()),
          new Sitting(new ClassifyExam()),
          new Sitting(new SelectExam()),
          new Sitting(new VqaExam()),
          new Sitting(new SegExam()),
          new Sitting(new FaceExam()),
          new Sitting(new ReplaceExam()));
  private final AnswersExam answers;
  private final Failures failures = new Failures();

  /**
   * Nothing is measured yet.
   *
   * @param toolboxes the tools to measure, for pictures of some scenes
   */
  public Examination(long seed, Function<Collection<Scene>, Toolbox> toolboxes, Planner planner) {
    this.seed = seed;
    this.toolboxes = toolboxes;
    this.answers = new AnswersExam(planner);
  }

  /** An exam, until it turns out that a tool of it has no model. */
  private static final class Sitting {
    private final Exam exam;
    private String missing = "";

    Sitting(Exam exam) {
      this.exam = exam;
    }

    void take(Subject subject) throws ToolException {
      for (Signature signature : exam.tools()) {
        if (missing.isEmpty()) {
          missing = Calls.missing(subject.tools().toolbox(), signature).orElse("");
        }
      }
      if (missing.isEmpty()) {
        try {
          exam.take(subject);
        } catch (MissingModelException e) {
          missing = String.valueOf(e.getMessage());
        }
      }
    }

    Section section(Failures failures) {
      return missing.isEmpty()
          ? exam.section().noting(failures.told(exam.tools()))
          : exam.section().missing(missing);
    }
  }

  /**
   * Measures on some scenes, drawn one after the other.
   *
   * @param scenes how many
   * @param done hears after each scene how many are done
   * @throws CancelledException if this thread is interrupted
   */
  public List<Section> on(int scenes, IntConsumer done) throws CancelledException {
    SceneGenerator generator = new SceneGenerator(seed);
    Questions questions = new Questions(seed);
    try {
      for (int i = 0; i < scenes; i += 2) {
        List<Scene> pair = new ArrayList<>(List.of(generator.scene(i)));
        if (i + 1 < scenes) {
          pair.add(generator.scene(i + 1));
        }
        take(i, pair, questions);
        for (int k = 1; k <= pair.size(); k++) {
          done.accept(i + k);
        }
      }
    } catch (CancelledException e) {
      throw e;
    } catch (ToolException e) {
      throw new IllegalStateException("exams take what tools cannot do as wrong", e);
    }
    List<Section> sections = new ArrayList<>();
    sittings.forEach(sitting -> sections.add(sitting.section(failures)));
    sections.addAll(answers.sections());
    return sections;
  }

  private void take(int number, List<Scene> scenes, Questions questions) throws ToolException {
    Toolbox toolbox = toolboxes.apply(scenes);
    Toolbox oracle = OracleTools.over(scenes);
    AnswersExam.Bench bench =
        new AnswersExam.Bench(
            toolbox, new Programs(toolbox, seed), oracle, new Programs(oracle, seed));
    Calls calls = new Calls(toolbox, failures, seed);
    for (int i = 0; i < scenes.size(); i++) {
      Scene scene = scenes.get(i);
      Subject subject = Subject.of(number + i, scene, calls, seed);
      for (Sitting sitting : sittings) {
        sitting.take(subject);
      }
      for (Question question : questions.about(scene.truth())) {
        answers.take(question, Map.of("IMAGE", scene.picture()), bench);
      }
    }
    if (scenes.size() == 2) {
      Map<String, Image> pictures = new LinkedHashMap<>();
      pictures.put("LEFT", scenes.get(0).picture());
      pictures.put("RIGHT", scenes.get(1).picture());
      for (Question question : questions.about(scenes.get(0).truth(), scenes.get(1).truth())) {
        answers.take(question, pictures, bench);
      }
    }
  }
}
