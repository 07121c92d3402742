package dev.visprog.tools.scene.exam;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.answer.Inquiries;
import dev.visprog.tools.scene.measure.Confusion;
import dev.visprog.tools.scene.measure.Shares;
import dev.visprog.tools.scene.phrase.PhraseException;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether questions are answered that programs ask of pictures and their parts. */
final class VqaExam implements Exam {
  private final Shares shares = new Shares();
  private final Confusion colours = new Confusion("answers to what color");

  @Override
  public List<Signature> tools() {
    return List.of(StandardSignatures.VQA);
  }

  @Override
  public void take(Subject subject) throws ToolException {
    List<DirectQuestions.Direct> all = DirectQuestions.about(subject.view(), subject.chance(this));
    List<Map<String, Value>> calls = new ArrayList<>();
    for (DirectQuestions.Direct each : all) {
      calls.add(
          Map.of(
              "image", subject.picture().crop(each.part()), "question", new Text(each.question())));
    }
    List<Optional<Value>> answers = subject.tools().callAll(StandardSignatures.VQA, calls);
    for (int i = 0; i < all.size(); i++) {
      DirectQuestions.Direct each = all.get(i);
      String wanted = truth(each.question(), subject.view().part(each.part()));
      String answer = answers.get(i).map(Answers::plain).orElse("none");
      shares.add(each.kind(), answer.equals(wanted));
      if (each.question().startsWith("What color")) {
        colours.add(wanted, answer);
      }
    }
  }

  private static String truth(String question, View view) {
    try {
      return Answers.plain(new Text(Inquiries.read(question).answer(view)));
    } catch (PhraseException e) {
      throw new IllegalStateException("a question that nobody understands", e);
    }
  }

  @Override
  public Section section() {
    return new Section("Vqa", "right answers", new Bar(0.85, 0.95), shares.figures()).with(colours);
  }
}
