package dev.visprog.cli.scenes;

import dev.visprog.tools.scene.SceneTruth;
import dev.visprog.tools.scene.question.Question;
import dev.visprog.tools.scene.question.QuestionLines;
import dev.visprog.tools.scene.question.Questions;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes questions about each scene, and about each two that follow each other. */
final class QuestionSheet {
  private final Questions questions;
  private @Nullable SceneTruth left;
  private int asked;

  QuestionSheet(Questions questions) {
    this.questions = questions;
  }

  void ask(SceneTruth truth, Writer out) throws IOException {
    write(questions.about(truth), out);
    SceneTruth pair = left;
    if (pair == null) {
      left = truth;
    } else {
      write(questions.about(pair, truth), out);
      left = null;
    }
  }

  /** How many questions were written. */
  int asked() {
    return asked;
  }

  private void write(List<Question> some, Writer out) throws IOException {
    for (Question question : some) {
      QuestionLines.write(question, out);
      asked++;
    }
  }
}
